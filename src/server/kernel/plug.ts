import type { Passing } from './observe/witness';
import type { AnyProjection } from './projection';
import type { Reaction } from './reaction';

/** What a function connects to the kernel. Its router hangs in root.ts, which keeps the router's type. */
export type Plug = {
  /** The function's folder name. */
  name: string;
  projections?: readonly AnyProjection[];
  reactions?: readonly Reaction[];
  /** Hears of everybody who passes a door or is refused there, before they are answered. */
  witness?: (passing: Passing) => Promise<void>;
};
