import { reaction } from '@/server/kernel/reaction';
import { InvariantCheckRequested } from '../contract';
import { checkInvariants } from '../invariants/check';

export const whenCheckRequested = reaction({
  name: 'platform.when-check-requested-check-invariants',
  from: 'new',
  when: (when) => [when(InvariantCheckRequested, (_, { orgId }) => checkInvariants(orgId, { full: true }))],
});
