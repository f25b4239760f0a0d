import { stream } from '@/server/kernel/stream';
import { BriefingFollowed, BriefingWritten } from './contract';

/** The briefing of one day: written once. */
export const briefing = stream<{ written: boolean }, readonly [typeof BriefingWritten]>({
  type: 'briefing',
  events: [BriefingWritten],
  initial: { written: false },
  evolve: () => ({ written: true }),
});

/** Whether somebody wants the briefing by mail. */
export const briefingReader = stream<{ wanted: boolean }, readonly [typeof BriefingFollowed]>({
  type: 'briefing-reader',
  events: [BriefingFollowed],
  initial: { wanted: false },
  evolve: (_, e) => ({ wanted: e.data.wanted }),
});
