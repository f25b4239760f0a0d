import { type AccountState, paid, settled } from './account-state';
import { plusDays } from './due';
import type { OpenPromise } from './dunning-state';

/** What was paid or credited of some invoices so far. */
export const settledOf = (account: AccountState, invoiceIds: readonly string[]) =>
  invoiceIds.reduce((sum, id) => {
    const so = settled(account, id);
    return sum + so.creditedMinor + paid(so);
  }, 0);

/** Kept when what was promised came in since; broken when its day and the days of grace have passed without it. */
export function verdict(
  promise: OpenPromise,
  account: AccountState,
  day: { today: string; graceDays: number },
): { kept: true } | { kept: false; missingMinor: number } | null {
  const missingMinor = promise.amountMinor - (settledOf(account, promise.invoiceIds) - promise.settledMinor);
  if (missingMinor <= 0) return { kept: true };
  return day.today > plusDays(promise.payOn, day.graceDays) ? { kept: false, missingMinor } : null;
}
