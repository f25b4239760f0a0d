import { consumer, dealer, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { alreadyForgotten, isStranger, unknownPerson } from '../access';
import { ErasureRequested, ErasureWithdrawn, RequestErasure, WAIT_DAYS, WithdrawErasure } from '../contract';
import { openBusiness } from '../open-business';
import { person } from '../state';
import { personOf } from '../who';

const whoMay = [consumer, dealer, staff('customers', 'manager')];

/** A person wants to be forgotten: it happens after some days, in which they can think again. */
export const requestErasure = command({
  name: 'privacy.request-erasure',
  input: RequestErasure,
  allow: whoMay,
  stream: person,
  id: (i) => i.personId,
  gather: async ({ personId }, { actor }) => {
    const found = isStranger(actor, personId) ? null : await personOf(personId);
    if (!found) return unknownPerson();
    const open = await openBusiness(found);
    return open
      ? reject('business-open', `${open} Please ask again when that is done.`, { kind: 'conflict' })
      : undefined;
  },
  decide: ({ state }, { personId, reason }, { now }) => {
    if (state === 'forgotten') return alreadyForgotten();
    if (state === 'leaving') return [];
    const dueAt = new Date(now.getTime() + WAIT_DAYS * 86_400_000).toISOString();
    return [ErasureRequested({ personId, dueAt, reason })];
  },
});

/** They thought again. */
export const withdrawErasure = command({
  name: 'privacy.withdraw-erasure',
  input: WithdrawErasure,
  allow: whoMay,
  stream: person,
  id: (i) => i.personId,
  gather: async ({ personId }, { actor }) => (isStranger(actor, personId) ? unknownPerson() : undefined),
  decide: ({ state }, i) =>
    state === 'leaving' ? [ErasureWithdrawn(i)] : state === 'forgotten' ? alreadyForgotten() : [],
});
