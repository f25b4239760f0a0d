/** Staff roles, weakest first. */
export const roles = ['readonly', 'operator', 'manager', 'admin', 'owner'] as const;
export type Role = (typeof roles)[number];

/** Whoever does something. The only union of its kind: permissions, audit and row-level security all read it. */
export type Actor =
  | { kind: 'visitor'; id?: string }
  /** `guestIds`: records of orders placed without the account, which it has proven to own. */
  | { kind: 'consumer'; userId: string; customerId: string; guestIds?: readonly string[] }
  | { kind: 'dealer'; userId: string; customerId: string }
  | { kind: 'staff'; userId: string; role: Role; functions: readonly string[] }
  | { kind: 'agent'; agent: string; runId?: string; decisionId?: string; approvedBy?: string }
  | { kind: 'api'; keyId: string; scopes: readonly string[] }
  | { kind: 'system'; name: string };

/** The short form kept with every event: `user:…`, `agent:pricing`, `api:…`, `system:…`, `visitor`. */
export function createdBy(actor: Actor): string {
  switch (actor.kind) {
    case 'visitor':
      return 'visitor';
    case 'agent':
      return `agent:${actor.agent}`;
    case 'api':
      return `api:${actor.keyId}`;
    case 'system':
      return `system:${actor.name}`;
    default:
      return `user:${actor.userId}`;
  }
}

/** The customer records whose orders and papers an actor may follow: their own first. Empty for everybody but buyers. */
export function recordsOf(actor: Actor): string[] {
  if (actor.kind === 'dealer') return [actor.customerId];
  return actor.kind === 'consumer' ? [actor.customerId, ...(actor.guestIds ?? [])] : [];
}

/** Who may pass a door. Deny is the default: a door with an empty list opens for nobody. */
export type Allow = { who: string; test: (actor: Actor) => boolean };

export const everyone: Allow = { who: 'everyone', test: () => true };
export const visitor: Allow = { who: 'visitor', test: (a) => a.kind === 'visitor' };
export const consumer: Allow = { who: 'consumer', test: (a) => a.kind === 'consumer' };
export const dealer: Allow = { who: 'dealer', test: (a) => a.kind === 'dealer' };
export const system: Allow = { who: 'system', test: (a) => a.kind === 'system' };
export const signedIn: Allow = {
  who: 'anyone signed in',
  test: (a) => a.kind === 'consumer' || a.kind === 'dealer' || a.kind === 'staff',
};

/** Staff who have the function (owners and admins have all) and at least the role. */
export const staff = (fn: string, least: Role = 'operator'): Allow => ({
  who: `staff of ${fn} (${least} or above)`,
  test: (a) =>
    a.kind === 'staff' &&
    roles.indexOf(a.role) >= roles.indexOf(least) &&
    (fn === '*' || a.functions.includes('*') || a.functions.includes(fn)),
});

/** One agent, by name. What it may do without a person is the policy's business, not the door's. */
export const agent = (name: string): Allow => ({
  who: `agent ${name}`,
  test: (a) => a.kind === 'agent' && a.agent === name,
});

/** An API key with the scope, e.g. `orders:write`. */
export const api = (scope: string): Allow => ({
  who: `API key with ${scope}`,
  test: (a) => a.kind === 'api' && a.scopes.includes(scope),
});

/** True when any entry of the list lets the actor pass. */
export const mayPass = (allow: readonly Allow[], actor: Actor) => allow.some((entry) => entry.test(actor));
