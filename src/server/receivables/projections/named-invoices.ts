import { db } from '@/server/kernel/database/pools';

/** Numbers, names and open amounts of invoices, for lists that know only their ids. */
export async function namedInvoices(invoiceIds: readonly string[]) {
  const rows = await db.invoice.findMany({
    where: { invoiceId: { in: [...new Set(invoiceIds)] } },
    select: { invoiceId: true, number: true, customerName: true, currency: true, openMinor: true },
  });
  return new Map(rows.map((row) => [row.invoiceId, { ...row, openMinor: Number(row.openMinor) }]));
}
