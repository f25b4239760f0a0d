import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { amountOf } from '../_parts/words';

type Order = Outputs['procurement']['order'];

/** What was ordered at which price, and how much of each line came. */
export function OrderLines({ order }: { order: Order }) {
  const { currency } = order;
  const sums: [string, number][] = [
    ['Goods', order.goodsMinor],
    ['Freight', order.freightMinor],
    ['Total, net', order.totalMinor],
  ];
  return (
    <Panel title="Lines" flush>
      <DataTable
        bare
        caption="Lines"
        rows={order.lines}
        rowKey={(l) => l.lineId}
        rowHref={(l) =>
          l.kind === 'component' ? `/desk/procurement/components/${l.itemId}` : `/desk/inventory/${l.itemId}`
        }
        columns={[
          { key: 'sku', header: 'SKU', figures: true, cell: (l) => l.sku },
          {
            key: 'name',
            header: 'What',
            from: 'medium',
            className: 'max-w-64 truncate',
            cell: (l) => l.description,
          },
          { key: 'their', header: 'Their number', figures: true, from: 'wide', cell: (l) => l.supplierSku },
          {
            key: 'quantity',
            header: 'Ordered',
            align: 'right',
            figures: true,
            cell: (l) => amountOf(l.quantity, l.unit),
          },
          { key: 'came', header: 'Came', align: 'right', figures: true, cell: (l) => <Came line={l} /> },
          {
            key: 'price',
            header: 'Each',
            align: 'right',
            from: 'medium',
            cell: (l) => <Money minor={l.unitPriceMinor} currency={currency} />,
          },
          {
            key: 'total',
            header: 'Amount',
            align: 'right',
            from: 'medium',
            cell: (l) => <Money minor={l.totalMinor} currency={currency} />,
          },
        ]}
      />
      <dl className="ml-auto grid w-full max-w-64 gap-1 p-4 text-sm">
        {sums.map(([label, minor]) => (
          <div key={label} className="flex justify-between last:border-line last:border-t last:pt-1 last:font-medium">
            <dt>{label}</dt>
            <dd>
              <Money minor={minor} currency={currency} />
            </dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Came({ line }: { line: Order['lines'][number] }) {
  if (line.accepted + line.rejected === 0) return <span className="text-muted">–</span>;
  return (
    <span className={line.accepted >= line.quantity ? 'text-positive' : ''}>
      {amountOf(line.accepted, line.unit)}
      {line.rejected > 0 && <span className="text-negative"> ({line.rejected} rejected)</span>}
    </span>
  );
}
