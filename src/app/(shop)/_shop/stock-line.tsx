import { CircleCheck, Clock, Truck } from 'lucide-react';
import type { StockState } from './item';

/** Whether it is there and when it comes, in words, sign and colour. */
export function StockLine({ stock, leadTimeDays }: { stock: StockState; leadTimeDays: number }) {
  if (stock === 'out')
    return (
      <span className="inline-flex items-center gap-1.5 text-dense text-muted">
        <Clock aria-hidden="true" className="size-3.5" />
        Sold out, back in about {leadTimeDays} working days
      </span>
    );
  return (
    <span className="inline-flex items-center gap-1.5 text-dense text-positive">
      {stock === 'few' ? (
        <Truck aria-hidden="true" className="size-3.5" />
      ) : (
        <CircleCheck aria-hidden="true" className="size-3.5" />
      )}
      {stock === 'few' ? 'Last pieces in stock' : 'In stock'}
    </span>
  );
}
