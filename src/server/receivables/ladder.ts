import { stream } from '@/server/kernel/stream';
import { type CustomerClass, type Ladder, LadderSet, type Rungs } from './dunning-words';

const rungs = (friendly: number, first: number, second: number, final: number, handOver: number): Rungs => ({
  friendly,
  first,
  second,
  final,
  handOver,
});

/** The ladder of a house that has not set its own: the longer we know a dealer, the more time. */
export const houseLadder: Ladder = {
  restDays: 7,
  quietWeekend: false,
  minimumMinor: 500,
  largeMinor: 250_000,
  graceDays: 2,
  holdDays: 30,
  rungs: {
    consumer: rungs(2, 9, 18, 30, 45),
    standard: rungs(-3, 7, 17, 30, 50),
    silver: rungs(-3, 8, 20, 35, 60),
    gold: rungs(-3, 10, 24, 40, 75),
    platinum: rungs(-3, 14, 30, 50, 90),
  },
};

export const LADDER = 'main';
export const ladderStream = stream({
  type: 'reminder-ladder',
  events: [LadderSet],
  initial: houseLadder,
  evolve: (_, e) => e.data,
});

/** What a customer counts as on the ladder; a dealer whose terms are not known is a standard one. */
export const classOf = (kind: 'consumer' | 'dealer', tier: string | null | undefined): CustomerClass =>
  kind === 'consumer' ? 'consumer' : tier === 'silver' || tier === 'gold' || tier === 'platinum' ? tier : 'standard';
