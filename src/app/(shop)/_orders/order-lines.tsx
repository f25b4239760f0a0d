import type { Outputs } from '@/app/_api/client';
import { Money } from '@/app/_ui/money';
import { Totals } from '../_cart/totals';
import { ProductPicture } from '../_shop/product-picture';

type Order = Outputs['orders']['track'];

/** What was ordered, at the prices of that moment, and what it adds up to. */
export function OrderLines({ order }: { order: Order }) {
  return (
    <div className="grid gap-5">
      <ul className="grid gap-4">
        {order.lines.map((line) => (
          <li key={line.productId} className="grid grid-cols-[4rem_1fr_auto] items-center gap-4 text-sm">
            <ProductPicture sku={line.sku} />
            <div className="min-w-0">
              <p className="font-medium">{line.name}</p>
              <p className="text-dense text-muted">
                <span className="figures">{line.sku}</span> · <span className="figures">{line.quantity}</span> ×{' '}
                <Money minor={line.unitPriceMinor} currency={order.currency} />
              </p>
            </div>
            <Money minor={line.unitPriceMinor * line.quantity} currency={order.currency} />
          </li>
        ))}
      </ul>
      <div className="border-line border-t pt-4">
        <Totals quote={{ ...order.quote, lines: order.lines }} />
      </div>
    </div>
  );
}
