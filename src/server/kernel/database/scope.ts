import { AsyncLocalStorage } from 'node:async_hooks';
import { type Actor, recordsOf } from '../actor';
import { currentTime } from '../clock';

/** What row-level security is told about who asks. `system` sees the whole organisation, and nothing of another. */
export type Scope = {
  orgId: string;
  kind: 'system' | 'staff' | 'customer' | 'visitor';
  /** The records a buyer owns, separated by commas. */
  customerId?: string;
  functions?: string;
  /** The schema of a fork to read instead of the live tables; `null` leaves one, left out keeps the one around it. */
  schema?: string | null;
  /** The time of that fork's last event: what its readers call now. */
  now?: Date;
};

// One per process, like the pools that read it: Next loads this module once for pages and once for route handlers.
const kept = globalThis as unknown as { joveyScope?: AsyncLocalStorage<Scope> };
kept.joveyScope ??= new AsyncLocalStorage<Scope>();
const store = kept.joveyScope;

/** Runs reads as somebody. Without a scope the database shows no row at all. */
export const withScope = <T>(scope: Scope, read: () => Promise<T>): Promise<T> => {
  const around = store.getStore();
  const kept = scope.schema === undefined && around?.orgId === scope.orgId && around.schema;
  return store.run(kept ? { ...scope, schema: around.schema, now: around.now } : scope, async () => await read());
};

/** Runs reads as the organisation's own system, for rules that must see more than the person who asks. */
export const asSystem = <T>(orgId: string, read: () => Promise<T>): Promise<T> =>
  withScope({ orgId, kind: 'system' }, read);

export const currentScope = () => store.getStore();

/** Now, or the moment in the past that the reader looks at. */
export const readingTime = (): Date => store.getStore()?.now ?? currentTime();

/** The rows an actor may see. API keys and agents read as the system: their doors say what they may ask. */
export function scopeOf(orgId: string, actor: Actor): Scope {
  switch (actor.kind) {
    case 'consumer':
    case 'dealer':
      return { orgId, kind: 'customer', customerId: recordsOf(actor).join(',') };
    case 'staff':
      return { orgId, kind: 'staff', functions: actor.functions.join(',') };
    case 'visitor':
      return { orgId, kind: 'visitor' };
    default:
      return { orgId, kind: 'system' };
  }
}

/** The scope as PostgreSQL settings, in a fixed order. */
export const settings = (
  scope: Scope | undefined,
): [org: string, kind: string, customer: string, functions: string, path: string] => [
  scope?.orgId ?? '',
  scope?.kind ?? '',
  scope?.customerId ?? '',
  scope?.functions ?? '',
  scope?.schema ? `${scope.schema}, public` : 'public',
];
