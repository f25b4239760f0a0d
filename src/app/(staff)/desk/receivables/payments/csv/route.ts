import { allPages, csvAnswer, table } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('payments', async () => {
    const { receivables } = await api();
    const unapplied = new URL(request.url).searchParams.get('unapplied') === '1';
    const rows = await allPages((cursor?: string) => receivables.payments({ unapplied, cursor, limit: 200 }));
    return table(rows, [
      ['received', (p) => p.receivedOn],
      ['customer', (p) => p.customerName],
      ['by', (p) => p.method],
      ['reference', (p) => p.reference],
      ['amount', (p) => decimal(p.amountMinor, p.currency)],
      ['used', (p) => decimal(p.appliedMinor, p.currency)],
      ['paid back', (p) => decimal(p.refundedMinor, p.currency)],
      ['not used', (p) => decimal(p.unappliedMinor, p.currency)],
      ['currency', (p) => p.currency],
      ['recorded', (p) => p.recordedAt],
    ]);
  });
}
