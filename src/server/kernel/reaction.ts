import type { Actor } from './actor';
import type { AnyCommand, Outcome } from './command';
import type { AnyEventDef, EventOf } from './event';

/** What a reaction may do: run commands, as the system on behalf of the event that woke it. */
export type Reacting = {
  orgId: string;
  /** Runs a command; its idempotency key is the reaction, the event and `key`, so a repeated delivery changes nothing. A refusal is
   * returned; the reaction decides whether it matters. */
  run: <C extends AnyCommand>(command: C, input: Parameters<C['decide']>[1], key?: string) => Promise<Outcome>;
};

/** When that, then this: follows the log with a checkpoint, in order, at least once, in moments after the commit. */
export type Reaction = {
  /** `<function>.<when-…-…>` */
  name: string;
  on: ReadonlyMap<string, (event: EventOf<AnyEventDef>, context: Reacting) => Promise<void>>;
  /** `new` starts at the end of the log when first deployed, `all` at its beginning. */
  from: 'all' | 'new';
  actor: Actor;
};

type When = <E extends AnyEventDef>(
  event: E,
  then: (event: EventOf<E>, context: Reacting) => Promise<unknown>,
) => [string, (event: EventOf<AnyEventDef>, context: Reacting) => Promise<void>];

/** Declares a reaction to one or several event types. */
export function reaction(spec: {
  name: string;
  from?: 'all' | 'new';
  when: (when: When) => ReturnType<When>[];
}): Reaction {
  const when: When = (event, then) => [
    event.type,
    async (e, context) => void (await then(e as EventOf<typeof event>, context)),
  ];
  return {
    name: spec.name,
    from: spec.from ?? 'all',
    on: new Map(spec.when(when)),
    actor: { kind: 'system', name: spec.name },
  };
}
