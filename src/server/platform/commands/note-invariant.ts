import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { InvariantBroken, InvariantMended, NoteInvariant } from '../contract';
import { invariant } from '../state';

/** Writes down that a promise broke or holds again; the same as before is nothing to write down. */
export const noteInvariant = command({
  name: 'platform.note-invariant',
  input: NoteInvariant,
  allow: [system],
  stream: invariant,
  id: (i) => i.invariant,
  decide: (state, { invariant: name, broken, offenders }) => {
    if (state.broken === broken > 0) return [];
    return broken > 0
      ? [InvariantBroken({ invariant: name, broken, offenders })]
      : [InvariantMended({ invariant: name })];
  },
});
