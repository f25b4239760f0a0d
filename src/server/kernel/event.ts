import type { z } from 'zod';
import './sentences';

/** A JSON object as stored in an event. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

/** Fields of an event that belong to a person: encrypted with that person's key, replaced by `erased` once the key is gone. */
export type Personal<D> = { subject: (data: D) => string; erased: Partial<D> };

/** What every recorded event knows besides its data. Times are ISO 8601 UTC, positions count from 1 per organisation. */
export type Recorded = {
  id: string;
  streamId: string;
  version: number;
  position: number;
  at: string;
  by: string;
};

/** An event type: name, current schema version, how older versions are lifted, and who owns its personal fields. */
export type EventDef<T extends string = string, D = unknown> = ((data: D) => Emission<T, D>) & {
  type: T;
  version: number;
  schema: z.ZodType<D>;
  personal?: Personal<D>;
  /** The bytes in the store that an event names, each by its SHA-256: a check looks whether they are there. */
  content?: (data: D) => readonly string[];
  /** `upcasts[n]` lifts data of version n to n+1. */
  upcasts: Record<number, (data: JsonObject) => JsonObject>;
};

// biome-ignore lint/suspicious/noExplicitAny: the one place where event types of every shape meet; data is parsed by its own schema
export type AnyEventDef = EventDef<string, any>;

/** An event that has been decided but not yet recorded. */
export type Emission<T extends string = string, D = unknown> = { type: T; data: D };

/** The recorded form of one or several event types. */
export type EventOf<E> = E extends EventDef<infer T, infer D> ? Recorded & { type: T; data: D } : never;

export type AnyEvent = Recorded & { type: string; data: unknown };

const defs = new Map<string, AnyEventDef>();

/** Declares an event type. Declared once, in its function's contract; a second declaration of a name throws. */
export function event<T extends string, S extends z.ZodType>(
  type: T,
  schema: S,
  options: {
    version?: number;
    personal?: Personal<z.output<S>>;
    content?: (data: z.output<S>) => readonly string[];
    upcasts?: Record<number, (data: JsonObject) => JsonObject>;
  } = {},
): EventDef<T, z.output<S>> {
  const def = Object.assign((data: z.output<S>): Emission<T, z.output<S>> => ({ type, data }), {
    type,
    version: options.version ?? 1,
    schema: schema as unknown as z.ZodType<z.output<S>>, // zod's own output type, restated for the definition
    personal: options.personal,
    content: options.content,
    upcasts: options.upcasts ?? {},
  });
  for (let v = 1; v < def.version; v++)
    if (!def.upcasts[v]) throw new Error(`event ${type}: no upcast from version ${v}`);
  defs.set(type, def);
  return def;
}

/** The definition of an event type, or undefined when no contract declares it. */
export const eventDef = (type: string): AnyEventDef | undefined => defs.get(type);

/** All declared event types, by name. */
export const eventDefs = (): AnyEventDef[] => [...defs.values()].sort((a, b) => a.type.localeCompare(b.type));

/** Data of any recorded version as the current version has it. Throws on an unknown type or a version from the future. */
export function upcast(type: string, version: number, data: JsonObject): JsonObject {
  const def = defs.get(type);
  if (!def) throw new Error(`unknown event type ${type}`);
  if (version > def.version)
    throw new Error(`event ${type} version ${version} is newer than this program (${def.version})`);
  let current = data;
  for (let v = version; v < def.version; v++) current = def.upcasts[v]!(current);
  return current;
}
