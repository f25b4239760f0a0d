import type { Metadata } from 'next';
import { HomeIntro } from './_home/intro';
import { Needs } from './_home/needs';
import { Types } from './_home/types';
import { shelf } from './_shop/data';
import { withoutCurve } from './_shop/item';
import { ProductCard } from './_shop/product-card';

export const metadata: Metadata = { alternates: { canonical: '/', languages: { en: '/', 'x-default': '/' } } };
export const revalidate = 3600;

/** One model of each sort of need, those that most people end up with. */
const chosen = [
  'JV-CP-550',
  'JV-BW4-750',
  'JV-BV-750',
  'JV-DS-400',
  'JV-JP-750',
  'JV-SO-210',
  'JV-PA-370',
  'JV-FT-110',
];

export default async function Home() {
  const { categories, items } = await shelf();
  const favourites = chosen.flatMap((sku) => items.find((item) => item.sku === sku) ?? []);
  return (
    <>
      <HomeIntro count={items.filter((item) => item.curve.length > 1).length} />
      <Needs />
      <Types categories={categories.filter((c) => c.depth === 1)} items={items} />
      <section aria-labelledby="favourites" className="mt-14 grid gap-5">
        <h2 id="favourites" className="text-lg">
          Bought most, with their figures
        </h2>
        <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
          {(favourites.length > 0 ? favourites : items.slice(0, 8)).map((item) => (
            <ProductCard key={item.id} item={withoutCurve(item)} />
          ))}
        </div>
      </section>
    </>
  );
}
