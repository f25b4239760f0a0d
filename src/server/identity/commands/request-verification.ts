import { signedIn, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { reject } from '@/server/kernel/rejection';
import { RequestVerification, VerificationRequested } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** Asks for another confirmation mail; the link of an earlier one stops working. */
export const requestVerification = command({
  name: 'identity.request-verification',
  input: RequestVerification,
  allow: [signedIn, system],
  stream: user,
  id: (i) => i.userId,
  decide: (state, { userId }, { actor, now }) => {
    if (actor.kind !== 'system' && !('userId' in actor && actor.userId === userId))
      return reject('forbidden', 'You can confirm your own address only.', { kind: 'forbidden' });
    if (state.kind !== 'active') return unknownUser();
    if (state.verified) return [];
    return [VerificationRequested({ userId, requestId: idFrom('verification', userId, now.toISOString()) })];
  },
});
