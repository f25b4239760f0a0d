import { projection } from '@/server/kernel/projection';
import { PaymentApplied, PaymentReceived, PaymentRefunded, PaymentReleased, type paymentMethods } from '../contract';

/** Money that came in, and what is left of it. Always amount = applied + refunded + unapplied. */
export type PaymentRow = {
  paymentId: string;
  customerId: string;
  orderId: string | null;
  amountMinor: number;
  appliedMinor: number;
  refundedMinor: number;
  unappliedMinor: number;
  currency: string;
  method: (typeof paymentMethods)[number];
  reference: string;
  receivedOn: string;
  recordedAt: string;
  recordedBy: string;
};

const key = (e: { data: { paymentId: string } }) => ({ paymentId: e.data.paymentId });

function used(row: PaymentRow | undefined, applied: number, refunded = 0): PaymentRow | undefined {
  if (!row) return undefined;
  const appliedMinor = row.appliedMinor + applied;
  const refundedMinor = row.refundedMinor + refunded;
  return { ...row, appliedMinor, refundedMinor, unappliedMinor: row.amountMinor - appliedMinor - refundedMinor };
}

export const payments = projection<PaymentRow>({
  name: 'receivables.payment',
  table: 'payment',
  key: ['paymentId'],
  mode: 'inline',
  on: (on) => [
    on(PaymentReceived, key, (_, { data, at, by }) => ({
      ...data,
      appliedMinor: 0,
      refundedMinor: 0,
      unappliedMinor: data.amountMinor,
      recordedAt: at,
      recordedBy: by,
    })),
    on(PaymentApplied, key, (row, { data }) => used(row, data.amountMinor)),
    on(PaymentReleased, key, (row, { data }) => used(row, -data.amountMinor)),
    on(PaymentRefunded, key, (row, { data }) => used(row, 0, data.amountMinor)),
  ],
});
