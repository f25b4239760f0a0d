import type { AnyEvent, AnyEventDef, EventOf, JsonObject } from './event';

/** A key of a projection's row: its primary key columns without the organisation. */
export type Key = Record<string, string | number>;

type Handler<Row> = {
  keys: (event: AnyEvent) => Key[];
  evolve: (row: Row | undefined, event: AnyEvent, key: Key) => Row | undefined;
};

/**
 * A table that shows what happened. Rows evolve purely, one event at a time, so that the same lines serve the live table, a
 * rebuild, a check, the time machine and a simulation. Rows are JSON-typed: times are ISO strings. `version` and `lastEventId`
 * are the kernel's.
 */
export type Projection<Row = JsonObject> = {
  name: string;
  table: string;
  key: readonly string[];
  /** `inline`: in the writer's transaction. `async`: by a consumer, moments later. */
  mode: 'inline' | 'async';
  handlers: ReadonlyMap<string, Handler<Row>>;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where projections of every row type meet
export type AnyProjection = Projection<any>;

/** How one event type changes rows: the keys it touches, and each row's next form (undefined removes it). */
export type On<Row> = <E extends AnyEventDef>(
  event: E,
  keys: (event: EventOf<E>) => Key | Key[],
  evolve: (row: Row | undefined, event: EventOf<E>, key: Key) => Row | undefined,
) => [string, Handler<Row>];

/** Declares a projection. `Row` is the table's row without `orgId`, `version` and `lastEventId`. */
export function projection<Row extends object>(spec: {
  name: string;
  table: string;
  key: readonly (keyof Row & string)[];
  mode: 'inline' | 'async';
  on: (on: On<Row>) => [string, Handler<Row>][];
}): Projection<Row> {
  const on: On<Row> = (event, keys, evolve) => [
    event.type,
    {
      keys: (e) => [keys(e as EventOf<typeof event>)].flat(),
      evolve: (row, e, key) => evolve(row, e as EventOf<typeof event>, key),
    },
  ];
  const { on: describe, ...rest } = spec;
  return { ...rest, handlers: new Map(describe(on)) };
}
