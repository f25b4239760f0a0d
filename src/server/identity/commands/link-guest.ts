import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { LinkGuest, UserGuestLinked } from '../contract';
import { unknownUser } from '../refusals';
import { user } from '../state';

/** A private person's account sees another customer record from now on: what was bought with its mailbox without it. */
export const linkGuest = command({
  name: 'identity.link-guest',
  input: LinkGuest,
  allow: [system],
  stream: user,
  id: (i) => i.userId,
  decide: (state, i) => {
    if (state.kind === 'none') return unknownUser();
    if (state.tier !== 'consumer' || !state.verified)
      return reject('not-proven', 'Only a private account with a confirmed address takes over earlier orders.', {
        kind: 'conflict',
      });
    const known = state.customerId === i.customerId || state.guestIds.includes(i.customerId);
    return known ? [] : [UserGuestLinked(i)];
  },
});
