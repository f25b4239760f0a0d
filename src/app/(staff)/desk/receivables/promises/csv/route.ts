import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

const MOST = 500;

/** The latest promises, as the page lists them. */
export function GET() {
  return csvAnswer('promises', async () =>
    table(await (await api()).receivables.promises({ limit: MOST }), [
      ['customer', (p) => p.customerName],
      ['invoices', (p) => p.invoices.map(({ number }) => number).join(', ')],
      ['amount', (p) => decimal(p.amountMinor, p.currency)],
      ['currency', (p) => p.currency],
      ['pays on', (p) => p.payOn],
      ['promised', (p) => p.madeOn],
      ['status', (p) => p.status],
      ['missing', (p) => decimal(p.missingMinor, p.currency)],
      ['ended', (p) => p.endedOn],
      ['note', (p) => p.note],
    ]),
  );
}
