import { dealerById } from '@/server/customers';
import { PutDealerOnHold, ReleaseDealerFromHold } from '@/server/customers/contract';
import type { Arguments, EditField, Gate } from '@/server/decisions';
import { holdReason, mayBeReleased } from './hold-policy';
import { creditOf } from './observe-credit';

const deny = (reason: string): Gate => ({ verdict: 'deny', reasons: [reason] });
const ask = (reason: string): Gate => ({ verdict: 'ask', reasons: [reason] });

/** A hold needs a debt that speaks for it on the day it is carried out; and a person, always. */
export async function holdGate(args: Arguments): Promise<Gate> {
  const parsed = PutDealerOnHold.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const s = await creditOf(parsed.data.customerId);
  if (!s) return deny('This dealer owes nothing.');
  if (s.onHold) return deny('This dealer is on hold already.');
  if (!holdReason(s)) return deny('It was paid, promised or disputed since: nothing speaks for a hold any more.');
  return ask('A hold stops a dealer’s orders on account: always a person’s word.');
}

export async function releaseGate(args: Arguments): Promise<Gate> {
  const parsed = ReleaseDealerFromHold.safeParse(args);
  if (!parsed.success) return deny('The action is malformed.');
  const s = await creditOf(parsed.data.customerId);
  if (!s?.onHold) return deny('This dealer is not on hold.');
  if (!mayBeReleased(s)) return deny('Something is overdue again, or the limit is exceeded.');
  return ask('Credit is given by a person.');
}

const named = async (args: Arguments) => dealerById(String(args.customerId));

/** The dealer it is about. */
export async function dealerSubject(args: Arguments) {
  const dealer = await named(args);
  return dealer ? { type: 'customer', id: dealer.customerId, label: dealer.company } : null;
}

export async function holdChanges(args: Arguments) {
  const dealer = await named(args);
  return dealer ? [{ field: `Orders on account of ${dealer.company}`, before: 'Allowed', after: 'Refused' }] : [];
}
export async function releaseChanges(args: Arguments) {
  const dealer = await named(args);
  return dealer ? [{ field: `Orders on account of ${dealer.company}`, before: 'Refused', after: 'Allowed' }] : [];
}

/** The dealer reads the reason: a person may say it in other words. */
export const holdFields = (): EditField[] => [{ name: 'reason', label: 'Reason, the dealer reads it', input: 'text' }];

/** How a hold is taken back, and a release: with the reason that stood there before. */
export const undoHold = async (args: Arguments): Promise<Arguments> => ({ customerId: String(args.customerId) });
export async function undoRelease(args: Arguments): Promise<Arguments | null> {
  const reason = (await named(args))?.holdReason;
  return reason ? { customerId: String(args.customerId), reason } : null;
}
