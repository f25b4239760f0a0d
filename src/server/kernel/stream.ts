import type { AnyEventDef, EventDef } from './event';

/** When an event was (ISO 8601 UTC), and whose it is. */
type Mark = 'at' | 'by';

/** What an aggregate folds of an event: its type and data, and the marks it asked for. Its place in the log says no rule anything. */
export type HistoryOf<E, M extends Mark = Mark> =
  E extends EventDef<infer T, infer D> ? { type: T; data: D } & Record<M, string> : never;

/** A kind of aggregate: its events and what they add up to. `evolve` is pure and never mutates. */
export type StreamDef<S = unknown, E extends AnyEventDef = AnyEventDef> = {
  type: string;
  events: readonly E[];
  initial: S;
  /** The marks that `evolve` looks at: those of other aggregates are not even read. */
  marks?: readonly Mark[];
  evolve(state: S, event: HistoryOf<E>): S;
};

/** Declares an aggregate. Stream ids are `<type>-<id>`. */
export const stream = <S, const E extends readonly AnyEventDef[], M extends Mark = never>(def: {
  type: string;
  events: E;
  initial: S;
  marks?: readonly M[];
  evolve: (state: S, event: HistoryOf<E[number], NoInfer<M>>) => S;
}): StreamDef<S, E[number]> => def;

/** The id of an aggregate's stream, as stored in the log. */
export const streamId = (def: { type: string }, id: string) => `${def.type}-${id}`;

/** The state that a history adds up to. Tests, the writer and rebuilds fold with the same line. */
export const fold = <S, E extends AnyEventDef>(
  def: StreamDef<S, E>,
  history: readonly HistoryOf<E>[],
  from: S = def.initial,
): S => history.reduce<S>((state, event) => def.evolve(state, event), from);
