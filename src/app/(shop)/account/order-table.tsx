import { ChevronRight } from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { statusWords } from '../_orders/words';

type Row = Outputs['orders']['mine']['rows'][number];

/** The buyer's orders, one line each, leading to the order. */
export function OrderTable({ rows }: { rows: Row[] }) {
  return (
    <ul className="divide-y divide-line overflow-clip rounded-lg border border-line bg-surface">
      {rows.map((row) => {
        const { label, status } = statusWords[row.status];
        return (
          <li key={row.id}>
            <Link
              href={href(`/account/orders/${row.id}`)}
              className="grid grid-cols-[1fr_auto_auto] items-center gap-x-4 gap-y-1 px-4 py-3 text-sm hover:bg-sunken sm:grid-cols-[7rem_1fr_auto_7rem_auto]"
            >
              <span className="figures font-medium">{row.number}</span>
              <span className="order-last col-span-3 text-muted sm:order-none sm:col-span-1">
                <DateTime at={row.placedAt} style="date" /> · {row.itemCount} {row.itemCount === 1 ? 'piece' : 'pieces'}
              </span>
              <StatusBadge status={status}>{label}</StatusBadge>
              <Money minor={row.totalMinor} currency={row.currency} className="text-right" />
              <ChevronRight aria-hidden="true" className="hidden size-4 text-muted sm:block" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
