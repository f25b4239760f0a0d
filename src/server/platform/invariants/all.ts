import { goods } from './goods';
import { house } from './house';
import type { Invariant } from './invariant';
import { money } from './money';

/** Every promise, in the order of the board. */
export const invariants: readonly Invariant[] = [...money, ...goods, ...house];
