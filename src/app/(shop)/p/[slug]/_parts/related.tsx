import { ButtonLink } from '@/app/_ui/button-link';
import { compareAddress } from '../../../_compare/compare-address';
import type { ShownProduct } from '../../../_shop/data';
import { shelf } from '../../../_shop/data';
import { withoutCurve } from '../../../_shop/item';
import { ProductCard } from '../../../_shop/product-card';
import { relatedTo } from './related-to';

/** The models beside this one, and what is needed around it. */
export async function Related({ product }: { product: ShownProduct }) {
  const { items } = await shelf();
  const { beside, around } = relatedTo(product, items);
  const rivals = [product.sku, ...beside.map((item) => item.sku)].slice(0, 4);
  return (
    <>
      {beside.length > 0 && (
        <section aria-labelledby="beside" className="mt-14 grid gap-5">
          <div className="flex flex-wrap items-center justify-between gap-3">
            <h2 id="beside" className="text-lg">
              The models beside it
            </h2>
            {product.curve.length > 1 && rivals.length > 1 && (
              <ButtonLink href={compareAddress(rivals)} prefetch={false}>
                Compare these
              </ButtonLink>
            )}
          </div>
          <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
            {beside.map((item) => (
              <ProductCard key={item.id} item={withoutCurve(item)} />
            ))}
          </div>
        </section>
      )}
      {around.length > 0 && (
        <section aria-labelledby="around" className="mt-14 grid gap-5">
          <h2 id="around" className="text-lg">
            What goes with it
          </h2>
          <div className="grid grid-cols-2 gap-3 sm:gap-4 lg:grid-cols-4">
            {around.map((item) => (
              <ProductCard key={item.id} item={withoutCurve(item)} />
            ))}
          </div>
        </section>
      )}
    </>
  );
}
