import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { invoiceQuery } from '../invoice-query';

/** The dealer's invoices as they are filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('invoices', async () => {
    const { receivables } = await api();
    const ask = invoiceQuery(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => receivables.myInvoices({ ...ask, cursor, limit: 200 }));
    return table(rows, [
      ['Invoice', (invoice) => invoice.number],
      ['Order', (invoice) => invoice.orderNumber],
      ['Issued', (invoice) => invoice.issuedOn],
      ['Due', (invoice) => invoice.dueOn],
      ['State', (invoice) => (invoice.overdue ? 'overdue' : invoice.status)],
      ['Net', (invoice) => toDecimal(invoice.netMinor, invoice.currency)],
      ['Tax', (invoice) => toDecimal(invoice.taxMinor, invoice.currency)],
      ['Total', (invoice) => toDecimal(invoice.totalMinor, invoice.currency)],
      ['Open', (invoice) => toDecimal(invoice.openMinor, invoice.currency)],
      ['Currency', (invoice) => invoice.currency],
    ]);
  });
}
