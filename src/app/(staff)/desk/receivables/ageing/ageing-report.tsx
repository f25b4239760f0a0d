'use client';
import { CalendarClock } from 'lucide-react';
import { useRouter } from 'next/navigation';
import type { Outputs } from '@/app/_api/client';
import { CsvLink } from '@/app/_ui/csv-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Field } from '@/app/_ui/field';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { ListKeys } from '@/app/_ui/lists/list-keys-area';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';

type Report = Outputs['receivables']['ageing'];
const buckets = [
  ['current', 'Not yet due'],
  ['days30', '1–30 days'],
  ['days60', '31–60'],
  ['days90', '61–90'],
  ['older', 'Over 90'],
] as const;

/** Who owed what at the end of a day, by how long it was overdue. */
export function AgeingReport({ report, asOf, today }: { report: Report; asOf: string; today: string }) {
  const router = useRouter();
  const currency = report.rows[0]?.currency ?? 'EUR';
  const money = (minor: number) =>
    minor === 0 ? <span className="text-muted">–</span> : <Money minor={minor} currency={currency} />;
  const all = report.totals.openMinor || 1;
  return (
    <>
      <div className="mb-4 flex flex-wrap items-end gap-3">
        <Field label="As of">
          <Input
            type="date"
            className="w-44"
            max={today}
            defaultValue={asOf}
            onChange={(e) => e.target.value && router.replace(href(`/desk/receivables/ageing?on=${e.target.value}`))}
          />
        </Field>
        <span className="ml-auto">
          <CsvLink href={`/desk/receivables/ageing/csv?on=${asOf}`} />
        </span>
      </div>
      {report.rows.length > 0 && (
        <dl className="mb-5 grid grid-cols-2 gap-3 sm:grid-cols-5">
          {buckets.map(([bucket, label]) => (
            <div key={bucket} className="rounded-lg border border-line bg-surface px-4 py-3">
              <dt className="text-dense text-muted">{label}</dt>
              <dd className="figures font-medium text-base">
                <Money minor={report.totals[bucket]} currency={currency} />
              </dd>
              <div aria-hidden="true" className="mt-2 h-1 rounded-full bg-sunken">
                <div
                  className={`h-1 rounded-full ${bucket === 'current' ? 'bg-brand' : 'bg-negative'}`}
                  style={{ width: `${Math.round((report.totals[bucket] / all) * 100)}%` }}
                />
              </div>
            </div>
          ))}
        </dl>
      )}
      <ListKeys>
        <DataTable
          caption={`Ageing as of ${asOf}`}
          rows={report.rows}
          rowKey={(row) => row.customerId}
          rowHref={(row) => `/desk/receivables/accounts/${row.customerId}`}
          empty={
            <EmptyState icon={<CalendarClock />} title="Nobody owed anything on that day.">
              Open invoices stand here by how long they are overdue.
            </EmptyState>
          }
          columns={[
            { key: 'customer', header: 'Customer', className: 'max-w-60 truncate', cell: (row) => row.customerName },
            ...buckets.map(([bucket, label]) => ({
              key: bucket,
              header: label,
              align: 'right' as const,
              from: 'medium' as const,
              cell: (row: Report['rows'][number]) => money(row[bucket]),
            })),
            {
              key: 'open',
              header: 'Open',
              align: 'right',
              cell: (row) => <span className="font-medium">{money(row.openMinor)}</span>,
            },
            {
              key: 'unapplied',
              header: 'Not used',
              align: 'right',
              from: 'wide',
              cell: (row) => money(row.unappliedMinor),
            },
          ]}
        />
      </ListKeys>
      {report.rows.length > 0 && (
        <p className="mt-3 text-right text-dense text-muted">
          Open in all <Money minor={report.totals.openMinor} currency={currency} className="text-ink" />, not used{' '}
          <Money minor={report.totals.unappliedMinor} currency={currency} className="text-ink" />
          {report.daysSalesOutstanding !== null && `, ${report.daysSalesOutstanding} days until we are paid`}
        </p>
      )}
    </>
  );
}
