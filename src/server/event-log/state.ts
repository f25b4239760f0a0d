import { stream } from '@/server/kernel/stream';

/** Names a posting for its idempotency; it has no events of its own. */
export const posting = stream({ type: 'posting', events: [], initial: null, evolve: (state) => state });
