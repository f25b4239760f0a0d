import { csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

const MOST = 500;

/** The disputes as the page lists them, open ones first. */
export function GET() {
  return csvAnswer('disputes', async () =>
    table(await (await api()).receivables.disputes({ limit: MOST }), [
      ['invoice', (d) => d.number],
      ['customer', (d) => d.customerName],
      ['reason', (d) => d.reason],
      ['note', (d) => d.note],
      ['opened', (d) => d.openedOn],
      ['open', (d) => decimal(d.openMinor, d.currency)],
      ['currency', (d) => d.currency],
      ['outcome', (d) => d.outcome],
      ['answer', (d) => d.answer],
      ['resolved', (d) => d.resolvedOn],
    ]),
  );
}
