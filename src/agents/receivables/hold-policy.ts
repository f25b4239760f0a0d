import { moneyText } from '@/server/kernel/money';
import type { Draft } from '../runtime/agent';
import type { CreditSnapshot } from './hold-snapshot';
import { daysText } from './words';

export const HOLD_POLICY = 'receivables-hold-1';

/** Why a dealer should order on account no more, in words the dealer may read; null when nothing speaks for it. Pure. */
export function holdReason(s: CreditSnapshot): string | null {
  const money = (minor: number) => moneyText(minor, s.currency);
  if (s.lateMinor > 0 && s.lateDays >= s.holdDays)
    return `${money(s.lateMinor)} are overdue, the oldest invoice for ${daysText(s.lateDays)}.`;
  if (s.lateMinor > 0 && s.usedMinor > s.limitMinor)
    return `The credit limit of ${money(s.limitMinor)} is exceeded and ${money(s.lateMinor)} are overdue.`;
  return null;
}

/** Proposes a hold for dealers who are late beyond the house's days, or over their limit with something overdue. */
export function holdPolicy(s: CreditSnapshot): Draft | null {
  const reason = s.onHold ? null : holdReason(s);
  if (!reason) return null;
  return {
    arguments: { customerId: s.id, reason },
    rationale: `${reason} Neither a promise nor a dispute explains it.`,
    confidence: s.promises.broken > 0 || s.lateDays >= 2 * s.holdDays ? 0.85 : 0.7,
  };
}

/** Proposes to let a dealer order again once nothing is overdue and the limit is kept. */
export function releasePolicy(s: CreditSnapshot): Draft | null {
  if (!mayBeReleased(s)) return null;
  return {
    arguments: { customerId: s.id },
    rationale: 'Everything that was due is paid, and what is open is within the limit.',
    confidence: 0.85,
  };
}

export const mayBeReleased = (s: CreditSnapshot) => s.onHold && s.overdueMinor === 0 && s.usedMinor <= s.limitMinor;
