import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { LadderSet, SetLadder } from '../dunning-words';
import { LADDER, ladderStream } from '../ladder';

/** Changes when who is reminded. Letters already sent stay sent: a stage never comes twice. */
export const setLadder = command({
  name: 'receivables.set-ladder',
  input: SetLadder,
  allow: [staff('receivables', 'manager'), system],
  stream: ladderStream,
  id: () => LADDER,
  expects: { seen: (i) => i.seen, over: [LadderSet] },
  decide: (state, { seen: _, ...input }) => (JSON.stringify(state) === JSON.stringify(input) ? [] : [LadderSet(input)]),
});
