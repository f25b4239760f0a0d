import {
  BadgePercent,
  Boxes,
  ChevronRight,
  CircleCheck,
  Handshake,
  Inbox,
  PackageCheck,
  ReceiptText,
} from 'lucide-react';
import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { cn } from '@/app/_ui/cn';
import { EmptyState } from '@/app/_ui/empty-state';
import { formatNumber } from '@/app/_ui/format/number';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';

type Counts = Outputs['analytics']['work']['waiting'];

const words: { key: keyof Counts; label: string; href: string; icon: typeof Inbox }[] = [
  { key: 'decisions', label: 'Decisions of agents to approve', href: '/desk/inbox', icon: Inbox },
  { key: 'toPick', label: 'Orders to pick', href: '/desk/fulfillment', icon: PackageCheck },
  { key: 'applications', label: 'Dealers who apply', href: '/desk/dealers?view=applied', icon: Handshake },
  { key: 'overdue', label: 'Invoices overdue', href: '/desk/receivables?view=overdue', icon: ReceiptText },
  { key: 'unpaid', label: 'Orders waiting for payment', href: '/desk/orders?status=placed', icon: BadgePercent },
  { key: 'lowStock', label: 'Products running low', href: '/desk/inventory?show=low', icon: Boxes },
];

/** What waits for this person, most pressing first; what has nothing waiting is not in the way. */
export function Waiting({ waiting, wide }: { waiting: Counts; wide: boolean }) {
  const rows = words.filter(({ key }) => (waiting[key] ?? 0) > 0);
  return (
    <Panel title="Waiting for you" flush className={cn(wide && 'lg:col-span-3')}>
      {rows.length === 0 ? (
        <EmptyState icon={<CircleCheck />} title="Nothing waits for you." className="py-10">
          Orders to pick, decisions and overdue invoices appear here.
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {rows.map(({ key, label, href: to, icon: Icon }) => (
            <li key={key}>
              <Link href={href(to)} className="flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-sunken/60">
                <Icon aria-hidden="true" className="size-4 shrink-0 text-muted" />
                <span className="min-w-0 flex-1">{label}</span>
                <span className="figures font-medium">{formatNumber(waiting[key] ?? 0, { digits: 0 })}</span>
                <ChevronRight aria-hidden="true" className="size-4 shrink-0 text-muted" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
