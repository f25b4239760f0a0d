import type pg from 'pg';
import type { Catalogue } from './core/catalogue';
import type { Settings } from './settings';

/** What the health page shows of the last sync with the application. */
export type SyncState = {
  at: string | undefined;
  ok: boolean;
  functions: number;
  error: string | undefined;
  refusals: readonly string[];
};

/** Everything the parts of a running (leading) runner share. */
export type Engine = {
  settings: Settings;
  pool: pg.Pool;
  log: (line: string) => void;
  catalogue: Catalogue;
  sync: SyncState;
  /** Set when the application was unreachable: it may come back with other functions. */
  resyncDue: boolean;
  /** Calls under way: a second job for one of them must not deliver it again. */
  inFlight: Set<string>;
  /** Cuts running calls short when the runner stops. */
  stopping: AbortSignal;
};
