import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { invoiceFilter } from '../invoice-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('invoices', async () => {
    const { receivables } = await api();
    const filter = invoiceFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => receivables.list({ ...filter, cursor, limit: 200 }));
    return table(rows, [
      ['number', (i) => i.number],
      ['customer', (i) => i.customerName],
      ['kind', (i) => i.customerKind],
      ['order', (i) => i.orderNumber],
      ['issued', (i) => i.issuedOn],
      ['due', (i) => i.dueOn],
      ['status', (i) => (i.overdue ? 'overdue' : i.status)],
      ['net', (i) => decimal(i.netMinor, i.currency)],
      ['tax', (i) => decimal(i.taxMinor, i.currency)],
      ['total', (i) => decimal(i.totalMinor, i.currency)],
      ['paid', (i) => decimal(i.paidMinor, i.currency)],
      ['credited', (i) => decimal(i.creditedMinor, i.currency)],
      ['open', (i) => decimal(i.openMinor, i.currency)],
      ['currency', (i) => i.currency],
    ]);
  });
}
