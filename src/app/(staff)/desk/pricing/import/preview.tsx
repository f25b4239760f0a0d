import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { DataTable } from '@/app/_ui/table/data-table';
import type { Bad, Good } from './read-prices';

/** What will be recorded, and what will not and why. */
export function Preview({ good, bad }: { good: Good[]; bad: Bad[] }) {
  return (
    <>
      {bad.length > 0 && (
        <Notice tone="caution" title={`${bad.length} ${bad.length === 1 ? 'line is' : 'lines are'} left out`}>
          <ul className="grid gap-0.5">
            {bad.slice(0, 50).map(({ line, text, problem }) => (
              <li key={line}>
                Line {line}: {problem} <span className="figures text-muted">{text}</span>
              </li>
            ))}
            {bad.length > 50 && <li>and {bad.length - 50} more.</li>}
          </ul>
        </Notice>
      )}
      <Panel title={`${good.length} to record`} flush>
        <DataTable
          caption="Prices to record"
          bare
          rows={good.slice(0, 100)}
          rowKey={(row) => String(row.line)}
          empty={<EmptyState title="No line can be recorded" />}
          columns={[
            { key: 'line', header: 'Line', cell: (row) => row.line, figures: true },
            { key: 'product', header: 'Product', cell: (row) => row.name },
            { key: 'sku', header: 'SKU', cell: (row) => row.sku, figures: true, from: 'medium' },
            { key: 'who', header: 'Competitor', cell: (row) => row.competitor },
            { key: 'on', header: 'Day', cell: (row) => row.observedOn, figures: true, from: 'medium' },
            {
              key: 'price',
              header: 'Price',
              align: 'right',
              cell: (row) => <Money minor={row.priceMinor} currency={row.currency} />,
            },
          ]}
        />
      </Panel>
    </>
  );
}
