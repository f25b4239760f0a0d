import { Panel } from '@/app/_ui/card';
import { Money } from '@/app/_ui/money';
import { DataTable } from '@/app/_ui/table/data-table';
import { Explain } from '../../events/explain';
import type { InvoiceDetail } from './invoice-record';

/** What was billed, and the tax by rate. */
export function InvoiceLines({ invoice }: { invoice: InvoiceDetail }) {
  const { currency } = invoice;
  const money = (minor: number) => <Money minor={minor} currency={currency} />;
  const sums: [string, number][] = [
    ['Net', invoice.netMinor],
    ...invoice.taxes.map((t): [string, number] => [`VAT ${t.taxBp / 100} %`, t.taxMinor]),
    ['Total', invoice.totalMinor],
  ];
  return (
    <Panel title="Billed" flush>
      <DataTable
        bare
        caption="Lines"
        rows={invoice.lines.map((line, i) => ({ ...line, key: String(i) }))}
        rowKey={(line) => line.key}
        columns={[
          { key: 'sku', header: 'Article', figures: true, from: 'medium', cell: (l) => l.sku ?? '' },
          {
            key: 'name',
            header: 'Description',
            cell: (l) => (
              <>
                {l.description}
                {l.discountMinor ? (
                  <span className="block text-muted text-xs">Discount {money(-l.discountMinor)}</span>
                ) : null}
              </>
            ),
          },
          { key: 'quantity', header: 'Quantity', align: 'right', figures: true, cell: (l) => l.quantity },
          { key: 'net', header: 'Net', align: 'right', from: 'medium', cell: (l) => money(l.netMinor) },
          { key: 'tax', header: 'VAT', align: 'right', from: 'wide', cell: (l) => money(l.taxMinor) },
          { key: 'gross', header: 'Gross', align: 'right', cell: (l) => money(l.grossMinor) },
        ]}
      />
      <dl className="ml-auto grid w-full max-w-64 gap-1 p-4 text-sm">
        {sums.map(([label, minor]) => (
          <div key={label} className="flex justify-between last:border-line last:border-t last:pt-1 last:font-medium">
            <dt className="flex items-center gap-1">
              {label}
              {label.startsWith('VAT') && <Explain figure="tax" id={invoice.invoiceId} />}
            </dt>
            <dd>{money(minor)}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}
