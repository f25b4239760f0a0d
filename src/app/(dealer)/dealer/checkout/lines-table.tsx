'use client';
import type { Outputs } from '@/app/_api/client';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { lineProblem } from '../_order/line-problem';

type Cart = Outputs['checkout']['cart'];
type Quote = Outputs['checkout']['quote']['quote'];

/** The lines with the prices the order will have. */
export function LinesTable({ cart, quote }: { cart: Cart; quote: Quote | undefined }) {
  const priced = new Map(quote?.lines.map((l) => [l.productId, l]));
  return (
    <Panel
      title={`${cart.lines.length} ${cart.lines.length === 1 ? 'line' : 'lines'}`}
      flush
      actions={
        <ButtonLink href="/dealer" size="sm">
          Change
        </ButtonLink>
      }
    >
      <DataTable
        bare
        caption="Lines of this order"
        rows={cart.lines}
        rowKey={(line) => line.productId}
        columns={[
          { key: 'sku', header: 'SKU', figures: true, from: 'medium', cell: (line) => line.sku },
          {
            key: 'name',
            header: 'Product',
            cell: (line) => (
              <>
                {line.name}
                {line.problem && (
                  <span role="alert" className="block text-negative text-xs">
                    {lineProblem(line)}
                  </span>
                )}
              </>
            ),
          },
          { key: 'quantity', header: 'Quantity', align: 'right', figures: true, cell: (line) => line.quantity },
          {
            key: 'price',
            header: 'Your price',
            align: 'right',
            from: 'medium',
            cell: (line) => {
              const own = priced.get(line.productId);
              return own && <Money minor={own.unitPriceMinor} currency={line.currency} />;
            },
          },
          {
            key: 'amount',
            header: 'Net',
            align: 'right',
            cell: (line) => {
              const own = priced.get(line.productId);
              return own && <Money minor={own.unitPriceMinor * line.quantity} currency={line.currency} />;
            },
          },
        ]}
      />
    </Panel>
  );
}
