import { Scale } from 'lucide-react';
import type { Metadata } from 'next';
import { visitorApi } from '@/app/_api/server';
import { PumpCurve } from '@/app/_pumps/curve';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { ComparisonTable } from './comparison-table';

type Props = { searchParams: Promise<{ p?: string | string[] }> };
export const metadata: Metadata = { title: 'Compare', robots: { index: false } };

/** Up to four products side by side, their curves in one drawing. */
export default async function ComparePage({ searchParams }: Props) {
  const skus = [...new Set([(await searchParams).p ?? []].flat())].slice(0, 4);
  const api = await visitorApi();
  const found = await Promise.all(skus.map((sku) => api.catalog.bySku({ sku: sku.slice(0, 40) })));
  const products = found.flatMap((product) => (product?.active ? [product] : []));
  const stock = await api.inventory.availability({ productIds: products.map((p) => p.id) });
  const [first, ...others] = products
    .filter((p) => p.curve.length > 1)
    .map((p) => ({
      label: p.sku,
      points: p.curve.map(({ flowLpm, headM }) => ({ flow: flowLpm * 0.06, head: headM })),
    }));
  return (
    <>
      <h1 className="mb-6 text-xl">Compare</h1>
      {products.length === 0 ? (
        <EmptyState
          icon={<Scale />}
          title="Products you compare stand here side by side"
          action={<ButtonLink href="/c/pumps">To the pumps</ButtonLink>}
        >
          Tick “Compare” on up to four products in a list.
        </EmptyState>
      ) : (
        <div className="grid gap-8">
          {first && (
            <Card className="p-4">
              <PumpCurve lines={[first, ...others]} />
            </Card>
          )}
          <ComparisonTable products={products} stock={stock} />
        </div>
      )}
    </>
  );
}
