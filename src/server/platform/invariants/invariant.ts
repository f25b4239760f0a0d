import type { Subject } from '../contract';

/**
 * A promise of the books, as SQL over projections: sums across tables, so it cannot be folded row by row. `judged` answers one
 * row per thing: `id`, `label`, `ok`, `fact` (what it says against what it should). `$1`: only these ids, or null for all.
 */
export type Invariant = {
  name: string;
  /** The part of the house it belongs to. */
  area: 'Money' | 'Goods' | 'Log' | 'Agents';
  /** What is promised, in one sentence. */
  promise: string;
  of: Subject;
  /** Events that can change it, and the field of theirs that names the row. Without it, every round looks at all. */
  moved?: { types: readonly string[]; key: string };
  /** Reactions that must have come to the end of the log: before, the books are only on their way. */
  after?: readonly string[];
  judged: string;
  /** The ids to look at where `null` would be too many. */
  only?: () => readonly string[];
  /** Projections that a rebuild from the log would set right. */
  rebuild?: readonly string[];
  /** What a person can do where a rebuild does not help. */
  advice: string;
};
