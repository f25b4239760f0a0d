import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { toDecimal } from '@/app/_ui/format/money';
import { invoiceQuery } from '../invoice-query';

/** The dealer's invoices as they are filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('invoices', async () => {
    const { receivables } = await api();
    const ask = invoiceQuery(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => receivables.myInvoices({ ...ask, cursor, limit: 200 }));
    return rows.map((invoice) => ({
      Invoice: invoice.number,
      Order: invoice.orderNumber,
      Issued: invoice.issuedOn,
      Due: invoice.dueOn,
      State: invoice.overdue ? 'overdue' : invoice.status,
      Net: toDecimal(invoice.netMinor, invoice.currency),
      Tax: toDecimal(invoice.taxMinor, invoice.currency),
      Total: toDecimal(invoice.totalMinor, invoice.currency),
      Open: toDecimal(invoice.openMinor, invoice.currency),
      Currency: invoice.currency,
    }));
  });
}
