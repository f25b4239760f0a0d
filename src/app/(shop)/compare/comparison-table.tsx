import type { Outputs } from '@/app/_api/client';
import { cn } from '@/app/_ui/cn';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { AddToCart } from '../_cart/add-to-cart';
import { figureTable } from '../_shop/figures';
import { stockState } from '../_shop/item';
import { ProductPicture } from '../_shop/product-picture';
import { StockLine } from '../_shop/stock-line';

type Product = NonNullable<Outputs['catalog']['bySku']>;

/** One column per product, one row per figure; rows in which they differ are marked. */
export function ComparisonTable({ products, stock }: { products: Product[]; stock: Record<string, number> }) {
  const figures = products.map((p) => new Map(figureTable(p.specifications).map((f) => [f.label, f.value])));
  const labels = [...new Set(figures.flatMap((f) => [...f.keys()]))];
  return (
    <section aria-label="Figures side by side" className="overflow-x-auto">
      <table className="w-full min-w-[40rem] table-fixed text-sm">
        <thead>
          <tr className="align-top">
            <th className="w-36" scope="col">
              <span className="sr-only">Figure</span>
            </th>
            {products.map((p) => (
              <th key={p.id} scope="col" className="px-3 pb-4 text-left font-normal">
                <div className="grid gap-2">
                  <ProductPicture sku={p.sku} photo={p.images[0]} eager className="border border-line" />
                  <Link href={href(`/p/${p.slug}`)} className="font-medium text-base hover:text-brand">
                    {p.name}
                  </Link>
                  <Money minor={p.priceMinor} currency={p.currency} className="font-medium text-base" />
                  <StockLine stock={stockState(stock[p.id] ?? 0)} leadTimeDays={p.leadTimeDays} />
                  <AddToCart productId={p.id} name={p.name} min={p.minQuantity} available={stock[p.id]} />
                </div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => {
            const values = figures.map((f) => f.get(label));
            const differ = new Set(values).size > 1;
            return (
              <tr key={label} className="border-line border-t">
                <th scope="row" className="py-2 pr-3 text-left font-normal text-muted">
                  {label}
                </th>
                {values.map((value, i) => (
                  <td key={products[i]!.id} className={cn('figures px-3 py-2', differ && 'bg-brand-soft/50')}>
                    {value ?? <span className="text-muted">not stated</span>}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
