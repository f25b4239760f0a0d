import type { z } from 'zod';
import type { Actor, Allow } from './actor';
import type { AnyEventDef, Emission, EventDef, EventOf } from './event';
import type { Rejection } from './rejection';
import type { StreamDef } from './stream';

type DataOf<E> = E extends EventDef<infer T, infer D> ? Emission<T, D> : never;

/** What `decide` may look at besides its state and input. `now` is the log's clock, monotone per organisation. */
export type Deciding<F, R> = { now: Date; facts: F; reads: R; actor: Actor; orgId: string };

/** What `gather` may use. Reads run as the system, outside the write's lock. */
export type Gathering = { actor: Actor; orgId: string };

/** A read of another aggregate's state, fresh under the lock and after the commands of `first`. */
// biome-ignore lint/suspicious/noExplicitAny: a reference to a stream of any state; StatesOf recovers the state's type
export type StreamRef<S = any> = { stream: StreamDef<S>; id: string };
type StatesOf<R> = { [K in keyof R]: R[K] extends StreamRef<infer S> ? S : never };

/** An earlier function's command that runs in the same transaction, before this one decides. */
export type Also = { command: AnyCommand; input: unknown };
export const also = <I>(command: { input: z.ZodType<I> } & AnyCommand, input: I): Also => ({ command, input });

type Spec<S, E extends AnyEventDef, I, F, R> = {
  /** `<function>.<verb-noun>` */
  name: string;
  input: z.ZodType<I>;
  allow: readonly Allow[];
  stream: StreamDef<S, E>;
  /** The aggregate this command decides on. */
  id: (input: I, facts: F, actor: Actor) => string;
  /** Facts from elsewhere; may refuse early. */
  gather?: (input: I, context: Gathering) => Promise<F | Rejection>;
  /** Commands of earlier functions in the same transaction; if one refuses, nothing happens. */
  first?: (input: I, facts: F, actor: Actor) => Also[];
  reads?: (input: I, facts: F, actor: Actor) => R;
  /** Where a whole record is replaced: the log's position it was filled from, and the events that it must not overwrite unseen. */
  expects?: { seen: (input: I) => number | undefined; over: readonly AnyEventDef[] };
  /** The event that this answers, where the input names it: written down as the cause. */
  answers?: (facts: F) => string | undefined;
};

export type Command<S = unknown, E extends AnyEventDef = AnyEventDef, I = unknown, F = unknown, R = unknown> = Spec<
  S,
  E,
  I,
  F,
  R
> & {
  /** The rule: pure, synchronous. An empty list means there is nothing to do. */
  decide: (state: S, input: I, context: Deciding<F, StatesOf<R>>) => DataOf<E>[] | Rejection;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where commands of every shape meet; `run` checks input by the command's own schema
export type AnyCommand = Command<any, any, any, any, any>;

/** The input's schema with what may be sent as well as what comes of it: clients are checked against the first. */
type Words<I, In> = { input: z.ZodType<I, In> };

/** Declares a command. Names its function and verb; registered so that doors, docs and agents can find it. */
export function command<
  S,
  E extends AnyEventDef,
  I,
  F = undefined,
  R extends Record<string, StreamRef> = Record<never, never>,
  In = unknown,
>(spec: Command<S, E, I, F, R> & Words<I, In>): Command<S, E, I, F, R> & Words<I, In> {
  commands.set(spec.name, spec as unknown as AnyCommand); // erased for look-up by name
  return spec;
}

const commands = new Map<string, AnyCommand>();
/** All declared commands, by name. */
export const allCommands = () => [...commands.values()].sort((a, b) => a.name.localeCompare(b.name));

/** What a command answers: never a read model. */
export type Done = { done: { stream: string; version: number; position: number; duplicate: boolean } };
export type Outcome = Done | Rejection;

export type History<E extends AnyEventDef> = readonly EventOf<E>[];
