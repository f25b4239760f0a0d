import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { Breadcrumbs } from '@/app/_ui/breadcrumbs';
import { href } from '@/app/_ui/href';
import { categoryAt } from '../../_shop/category';
import { productAt, type ShownProduct, shelf } from '../../_shop/data';
import { breadcrumbList, JsonLd } from '../../_shop/json-ld';
import { photoAddress } from '../../_shop/photo';
import { BuyBox } from './_parts/buy-box';
import { Details } from './_parts/details';
import { Fit } from './_parts/fit';
import { Heading } from './_parts/heading';
import { productLd } from './_parts/product-ld';
import { Related } from './_parts/related';

type Props = { params: Promise<{ slug: string }> };
export const revalidate = 3600;

export const generateStaticParams = async () => (await shelf()).items.map(({ slug }) => ({ slug }));

async function at({ params }: Props) {
  const found = await productAt((await params).slug);
  if (found.product) return found;
  if (found.movedTo) permanentRedirect(href(`/p/${found.movedTo}`));
  notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { product } = await at(props);
  const canonical = `/p/${product.slug}`;
  return {
    title: `${product.name} (${product.sku})`,
    description: product.summary,
    alternates: { canonical, languages: { en: canonical, 'x-default': canonical } },
    openGraph: {
      type: 'website',
      url: canonical,
      title: product.name,
      description: product.summary,
      images: [previewOf(product)],
    },
    twitter: { card: 'summary_large_image' },
    ...(!product.active && { robots: { index: false } }),
  };
}

/** What a link shows: the main photo, or a picture with drawing, name and price. */
function previewOf({ images: [main], sku, name }: ShownProduct) {
  if (!main) return { url: `/pictures/${sku}.png`, width: 1200, height: 630, alt: name };
  return { url: photoAddress(main), width: main.width, height: main.height, alt: main.alt || name };
}

/** A product: is it right for me, what does it cost and when does it come, what is in the box, figures, documents. */
export default async function ProductPage(props: Props) {
  const { product, available } = await at(props);
  const { categories } = await shelf();
  const category = await categoryAt(categories.find((c) => c.id === product.categoryId)?.slug ?? '');
  const crumbs = [
    { label: 'Home', href: '/' },
    ...(category?.path ?? []).map((c) => ({ label: c.name, href: `/c/${c.slug}` })),
    { label: product.name, href: `/p/${product.slug}` },
  ];
  return (
    <>
      <JsonLd data={breadcrumbList(crumbs)} />
      <JsonLd data={productLd(product, available)} />
      <Breadcrumbs crumbs={crumbs} />
      <div className="mt-4 grid gap-8 lg:grid-cols-[minmax(0,1fr)_22rem] lg:items-start">
        <div className="grid gap-8">
          <Heading product={product} />
          <Fit product={product} />
        </div>
        <BuyBox product={product} available={available} />
      </div>
      <Details product={product} />
      <Related product={product} />
    </>
  );
}
