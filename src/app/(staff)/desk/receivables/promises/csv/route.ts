import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

const MOST = 500;

/** The latest promises, as the page lists them. */
export function GET() {
  return csvAnswer('promises', async () =>
    (await (await api()).receivables.promises({ limit: MOST })).map((p) => ({
      customer: p.customerName,
      invoices: p.invoices.map(({ number }) => number).join(', '),
      amount: decimal(p.amountMinor, p.currency),
      currency: p.currency,
      'pays on': p.payOn,
      promised: p.madeOn,
      status: p.status,
      missing: decimal(p.missingMinor, p.currency),
      ended: p.endedOn,
      note: p.note,
    })),
  );
}
