import { csvAnswer } from '@/app/_api/csv';
import { api } from '@/app/_api/server';
import { decimal } from '@/server/kernel/money';

const MOST = 500;

/** The disputes as the page lists them, open ones first. */
export function GET() {
  return csvAnswer('disputes', async () =>
    (await (await api()).receivables.disputes({ limit: MOST })).map((d) => ({
      invoice: d.number,
      customer: d.customerName,
      reason: d.reason,
      note: d.note,
      opened: d.openedOn,
      open: decimal(d.openMinor, d.currency),
      currency: d.currency,
      outcome: d.outcome,
      answer: d.answer,
      resolved: d.resolvedOn,
    })),
  );
}
