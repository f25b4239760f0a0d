import type { ReactNode } from 'react';
import { DateTime } from '@/app/_ui/date-time';
import { Money } from '@/app/_ui/money';
import { StatusBadge } from '@/app/_ui/status-badge';
import { DataTable } from '@/app/_ui/table/data-table';
import { audiences, type Discount, scopeText, standings, valueText } from './words';

/** One row per discount: what it gives to whom and when, and how often it was used. */
export function DiscountTable({ rows, empty }: { rows: Discount[]; empty: ReactNode }) {
  return (
    <DataTable
      caption="Discounts"
      rows={rows}
      rowKey={(row) => row.id}
      rowHref={(row) => `/desk/pricing/discounts/${row.id}`}
      empty={empty}
      below={code}
      columns={[
        {
          key: 'name',
          header: 'Name',
          cell: (row) => row.name,
        },
        {
          key: 'code',
          header: 'Code',
          from: 'medium',
          cell: code,
        },
        {
          key: 'value',
          header: 'Takes off',
          align: 'right',
          cell: (row) => (
            <span className="whitespace-nowrap">
              <span className="figures">{valueText(row.terms)}</span>
              <span className="block text-dense text-muted">{scopeText(row.terms)}</span>
            </span>
          ),
        },
        { key: 'for', header: 'For', from: 'wide', cell: (row) => audiences[row.terms.audience] },
        { key: 'days', header: 'Days', from: 'wide', cell: (row) => <Days from={row.validFrom} to={row.validTo} /> },
        {
          key: 'uses',
          header: 'Uses',
          align: 'right',
          figures: true,
          from: 'medium',
          cell: (row) => (row.maxUses === null ? row.uses : `${row.uses} of ${row.maxUses}`),
        },
        {
          key: 'given',
          header: 'Given',
          align: 'right',
          from: 'medium',
          cell: (row) => (row.currency ? <Money minor={row.givenMinor} currency={row.currency} /> : '–'),
        },
        {
          key: 'standing',
          header: 'State',
          cell: (row) => (
            <StatusBadge status={standings[row.standing].status}>{standings[row.standing].word}</StatusBadge>
          ),
        },
      ]}
    />
  );
}

const code = (row: Discount) =>
  row.code ? <span className="figures">{row.code}</span> : <span className="text-muted">automatic</span>;

/** First and last day, either of which may be open. */
export function Days({ from, to }: { from: string | null; to: string | null }) {
  if (!from && !to) return <span className="text-muted">always</span>;
  return (
    <span className="whitespace-nowrap">
      {from ? <DateTime at={from} style="date" timeZone="UTC" /> : 'any day'} –{' '}
      {to ? <DateTime at={to} style="date" timeZone="UTC" /> : 'open'}
    </span>
  );
}
