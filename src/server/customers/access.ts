import type { Actor } from '@/server/kernel/actor';
import { reject } from '@/server/kernel/rejection';

/** True when a consumer or dealer reaches for somebody else's record. Others pass by their door. */
export const isStranger = (actor: Actor, customerId: string) =>
  (actor.kind === 'consumer' || actor.kind === 'dealer') && actor.customerId !== customerId;

export const unknownCustomer = () =>
  reject('unknown-customer', 'This customer does not exist.', { kind: 'not-found', field: 'customerId' });
/** Who was erased is not written down anew under the same number: the record stands for the books only. */
export const erasedCustomer = () =>
  reject('erased', 'This customer was erased. What they ask now belongs to a new record.', {
    kind: 'conflict',
    field: 'customerId',
  });
export const unknownDealer = () =>
  reject('unknown-dealer', 'This dealer does not exist.', { kind: 'not-found', field: 'customerId' });
export const notApproved = () =>
  reject('dealer-not-approved', 'This dealer has not been approved yet.', { kind: 'conflict' });
/** A refusal undoes the code taken before it, so the series stays without gaps. */
export const alreadyRegistered = () =>
  reject('customer-exists', 'This customer is registered already.', { kind: 'conflict', field: 'customerId' });
