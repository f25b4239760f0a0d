import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import type { Promised } from './invariant-list';
import { LetGoButton } from './let-go-button';

const places: Partial<Record<Promised['of'], (id: string) => string>> = {
  order: (id) => `/desk/orders/${id}`,
  invoice: (id) => `/desk/receivables/${id}`,
  payment: (id) => `/desk/events/streams/${encodeURIComponent(`payment-${id}`)}`,
  product: (id) => `/desk/inventory/${id}`,
  component: (id) => `/desk/procurement/components/${id}`,
  decision: (id) => `/desk/inbox?id=${id}`,
  consumer: () => '/desk/events/consumers',
};

/** The rows that break a promise, each a way to look at it, with what it says against what it should. */
export function Offenders({ it }: { it: Promised }) {
  const place = places[it.of];
  return (
    <ul className="grid gap-1">
      {it.offenders.map((row) => (
        <li key={row.id} className="flex flex-wrap items-center gap-x-3 text-dense">
          {place ? (
            <Link
              href={href(place(row.id))}
              className="figures underline decoration-line-strong underline-offset-2 hover:decoration-current"
            >
              {row.label}
            </Link>
          ) : (
            <span className="figures">{row.label}</span>
          )}
          <span className="text-muted">{row.fact}</span>
          {it.name === 'goods.orders-let-go' && <LetGoButton orderId={row.id} number={row.label} />}
        </li>
      ))}
      {it.broken > it.offenders.length && (
        <li className="text-dense text-muted">and {(it.broken - it.offenders.length).toLocaleString('en-US')} more</li>
      )}
    </ul>
  );
}
