import { db } from '@/server/kernel/database/pools';
import { reject } from '@/server/kernel/rejection';

/** Whose invoice it is: names the account that a command decides on. The rest is read under the lock. */
export async function accountOfInvoice({ invoiceId }: { invoiceId: string }) {
  const row = await db.invoice.findFirst({ where: { invoiceId }, select: { customerId: true } });
  return row ?? unknownInvoice('invoiceId');
}

/** Whose payment it is. */
export async function accountOfPayment({ paymentId }: { paymentId: string }) {
  const row = await db.payment.findFirst({ where: { paymentId }, select: { customerId: true } });
  return row ?? unknownPayment();
}

export const unknownInvoice = (field?: string) =>
  reject('unknown-invoice', 'There is no such invoice.', { kind: 'not-found', field });
export const unknownPayment = () =>
  reject('unknown-payment', 'There is no such payment.', { kind: 'not-found', field: 'paymentId' });
