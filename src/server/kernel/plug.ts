import type { AnyProjection } from './projection';
import type { Reaction } from './reaction';

/** What a function connects to the kernel. Its router hangs in root.ts, which keeps the router's type. */
export type Plug = {
  /** The function's folder name. */
  name: string;
  projections?: readonly AnyProjection[];
  reactions?: readonly Reaction[];
};
