import { allPages, csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

/** The list as it is filtered, all pages. */
export function GET(request: Request) {
  return csvAnswer('payments', async () => {
    const { receivables } = await api();
    const unapplied = new URL(request.url).searchParams.get('unapplied') === '1';
    const rows = await allPages((cursor?: string) => receivables.payments({ unapplied, cursor, limit: 200 }));
    return rows.map((p) => ({
      received: p.receivedOn,
      customer: p.customerName,
      by: p.method,
      reference: p.reference,
      amount: decimal(p.amountMinor, p.currency),
      used: decimal(p.appliedMinor, p.currency),
      'paid back': decimal(p.refundedMinor, p.currency),
      'not used': decimal(p.unappliedMinor, p.currency),
      currency: p.currency,
      recorded: p.recordedAt,
    }));
  });
}
