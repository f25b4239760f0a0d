import { visitorApi } from '@/app/_api/server';
import { Card } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { CompareToggle } from '../../../_compare/compare-toggle';
import type { ShownProduct } from '../../../_shop/data';
import { LiveOffer } from './live-offer';

/** What it costs, when it comes, and the one thing to do here. */
export async function BuyBox({ product, available }: { product: ShownProduct; available: number }) {
  const api = await visitorApi();
  const delivery = await api.pricing.delivery({
    weightKg: product.specifications.weightKg,
    goodsMinor: product.priceMinor,
  });
  const standard = delivery.options.find((option) => option.method === 'standard');
  return (
    <Card id="buy" className="grid scroll-mt-36 gap-4 p-5 lg:sticky lg:top-36">
      {product.active ? (
        <LiveOffer
          offer={{
            id: product.id,
            name: product.name,
            priceMinor: product.priceMinor,
            currency: product.currency,
            available,
            leadTimeDays: product.leadTimeDays,
            min: product.minQuantity,
            max: product.maxQuantity,
          }}
        />
      ) : (
        <Notice title="No longer on sale">
          Spare parts and advice are still here; look below for what replaces it.
        </Notice>
      )}
      <dl className="grid gap-2 border-line border-t pt-4 text-sm">
        {standard && (
          <div className="flex justify-between gap-4">
            <dt className="text-muted">
              Delivery, {standard.days[0]} to {standard.days[1]} working days after dispatch
            </dt>
            <dd>
              {standard.grossMinor === 0 ? 'Free' : <Money minor={standard.grossMinor} currency={product.currency} />}
            </dd>
          </div>
        )}
        <div className="flex justify-between gap-4">
          <dt className="text-muted">Free delivery from</dt>
          <dd>
            <Money minor={delivery.freeFromMinor} currency={product.currency} />
          </dd>
        </div>
        <div className="flex justify-between gap-4">
          <dt className="text-muted">Collect at our works</dt>
          <dd>Free</dd>
        </div>
      </dl>
      {product.curve.length > 1 && <CompareToggle sku={product.sku} />}
    </Card>
  );
}
