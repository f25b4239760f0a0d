import { staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Ladder, LadderSet } from '../dunning-words';
import { LADDER, ladderStream } from '../ladder';

/** Changes when who is reminded. Letters already sent stay sent: a stage never comes twice. */
export const setLadder = command({
  name: 'receivables.set-ladder',
  input: Ladder,
  allow: [staff('receivables', 'manager'), system],
  stream: ladderStream,
  id: () => LADDER,
  decide: (state, input) => (JSON.stringify(state) === JSON.stringify(input) ? [] : [LadderSet(input)]),
});
