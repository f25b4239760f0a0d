import type { Plug } from '@/server/kernel/plug';
import { whenCheckRequested } from './reactions/when-check-requested';
import { whenInvariantBrokenTellOwners } from './reactions/when-invariant-broken-tell-owners';

export { figures } from './health/figures';
export { brokenPromises } from './invariants/board';
export { checkInvariants } from './invariants/check';
export { watchInvariants } from './invariants/watching';

export const platform: Plug = { name: 'platform', reactions: [whenCheckRequested, whenInvariantBrokenTellOwners] };
