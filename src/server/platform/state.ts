import { stream } from '@/server/kernel/stream';
import { InvariantBroken, InvariantCheckRequested, InvariantMended } from './contract';

/** Whether a promise holds. */
export const invariant = stream({
  type: 'invariant',
  events: [InvariantBroken, InvariantMended],
  initial: { broken: false },
  evolve: (_, event) => ({ broken: event.type === 'invariant.broken' }),
});

/** A check that somebody asked for. */
export const invariantCheck = stream({
  type: 'invariant-check',
  events: [InvariantCheckRequested],
  initial: { requested: false },
  evolve: () => ({ requested: true }),
});
