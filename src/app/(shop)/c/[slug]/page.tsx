import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { Listing } from '../../_listing/listing';
import { categoryAt } from '../../_shop/category';
import { shelf } from '../../_shop/data';
import { breadcrumbList, JsonLd } from '../../_shop/json-ld';
import { SubCategories } from './sub-categories';

type Props = { params: Promise<{ slug: string }> };
export const revalidate = 3600;

export const generateStaticParams = async () => (await shelf()).categories.map(({ slug }) => ({ slug }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await categoryAt((await params).slug);
  if (!found) notFound(); // whose page brings its own title
  const canonical = `/c/${found.category.slug}`;
  return {
    title: found.category.name,
    description: `${found.category.description} ${found.items.length} models with figures, prices and delivery times.`,
    alternates: { canonical, languages: { en: canonical, 'x-default': canonical } },
  };
}

/** A category as a comparison tool. The page is static; narrowing happens in the browser. */
export default async function CategoryPage({ params }: Props) {
  const found = await categoryAt((await params).slug);
  if (!found) notFound();
  const { category, path, children, items } = found;
  const crumbs = [{ label: 'Home', href: '/' }, ...path.map((c) => ({ label: c.name, href: `/c/${c.slug}` }))];
  return (
    <>
      <JsonLd data={breadcrumbList(crumbs)} />
      <Breadcrumbs crumbs={crumbs} />
      <header className="mt-3 mb-6 grid gap-1">
        <h1 className="text-xl">{category.name}</h1>
        <p className="reading text-muted">{category.description}</p>
      </header>
      <SubCategories categories={children} />
      <Listing items={items} />
    </>
  );
}
