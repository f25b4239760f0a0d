import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';
import { invoiceFilter } from '../invoice-filter';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('invoices', async () => {
    const { receivables } = await api();
    const filter = invoiceFilter(Object.fromEntries(new URL(request.url).searchParams));
    const rows = await allPages((cursor?: number) => receivables.list({ ...filter, cursor, limit: 200 }));
    return rows.map((i) => ({
      number: i.number,
      customer: i.customerName,
      kind: i.customerKind,
      order: i.orderNumber,
      issued: i.issuedOn,
      due: i.dueOn,
      status: i.overdue ? 'overdue' : i.status,
      net: decimal(i.netMinor, i.currency),
      tax: decimal(i.taxMinor, i.currency),
      total: decimal(i.totalMinor, i.currency),
      paid: decimal(i.paidMinor, i.currency),
      credited: decimal(i.creditedMinor, i.currency),
      open: decimal(i.openMinor, i.currency),
      currency: i.currency,
    }));
  });
}
