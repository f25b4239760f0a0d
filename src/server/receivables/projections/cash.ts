import { readPool } from '@/server/kernel/database/pools';
import { dateOf } from './invoice.queries';

/** Money that came in from one day to another, both included, refunds taken off. Minor units. SQL: a sum over the ledger. */
export async function cashReceived(from: string, to: string, currency: string) {
  const { rows } = await readPool().query<Record<'payments' | 'received' | 'refunded', string>>({
    name: 'cash-received',
    text: `select count(*) filter (where kind = 'payment') as payments, coalesce(sum("unappliedMinor") filter (where kind = 'payment'), 0) as received,
        coalesce(-sum("unappliedMinor") filter (where kind = 'refund'), 0) as refunded
      from receivable_entry where "on" between $1 and $2 and kind in ('payment', 'refund') and coalesce(currency, $3) = $3`,
    values: [dateOf(from), dateOf(to), currency],
  });
  const row = rows[0]!;
  const [receivedMinor, refundedMinor] = [Number(row.received), Number(row.refunded)];
  return { payments: Number(row.payments), receivedMinor, refundedMinor, netMinor: receivedMinor - refundedMinor };
}
