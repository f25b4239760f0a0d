import type { PaymentMethod } from '@/server/kernel/values';

/** Days that a bank transfer may take when nothing else was agreed. */
const TRANSFER_DAYS = 14;
const DAY_MS = 86_400_000;

/** A calendar day (UTC) as YYYY-MM-DD. */
export const dayOf = (at: Date) => at.toISOString().slice(0, 10);

export const plusDays = (day: string, days: number) => dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS));

export const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);

/** When an invoice must be paid: by the dealer's terms, in two weeks by transfer, at once otherwise. */
export function dueOn(issuedOn: string, payment: { method: PaymentMethod; termsDays: number | null }): string {
  if (payment.method === 'terms') return plusDays(issuedOn, payment.termsDays ?? 30);
  return payment.method === 'bank-transfer' ? plusDays(issuedOn, TRANSFER_DAYS) : issuedOn;
}
