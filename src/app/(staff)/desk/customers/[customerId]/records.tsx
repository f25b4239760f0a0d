import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { DateTime } from '@/app/_ui/date-time';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';

/** Other records of the same person: what they bought without their account, or the account itself. Nothing when there is none. */
export function Records({ records }: { records: Outputs['customers']['records'] }) {
  if (records.length === 0) return null;
  return (
    <Panel title="Other records of this person" description="The account sees the orders and invoices of all of them.">
      <ul className="grid gap-1">
        {records.map((record) => (
          <li key={record.id} className="flex flex-wrap items-baseline gap-x-3">
            <Link href={href(`/desk/customers/${record.id}`)} className="font-mono text-brand hover:underline">
              {record.code}
            </Link>
            <span>{record.company ?? record.name}</span>
            <span className="text-muted">
              since <DateTime at={record.since} style="date" />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
