import type { Actor } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';

/** True when a consumer or dealer reaches for somebody else's data. Others pass by their door. */
export const isStranger = (actor: Actor, personId: string) =>
  (actor.kind === 'consumer' || actor.kind === 'dealer') && actor.customerId !== personId;

export const unknownPerson = () => reject('unknown-person', 'There is no such person.', { kind: 'not-found' });
export const alreadyForgotten = () =>
  reject('already-forgotten', 'This person was erased: nothing is known of them any more.', { kind: 'conflict' });
