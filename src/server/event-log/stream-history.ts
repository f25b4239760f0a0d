import { organisationById } from '@/server/identity';
import type { Actor } from '@/server/kernel/actor';
import { allCommands } from '@/server/kernel/command';
import type { Json } from '@/server/kernel/event';
import type { LoggedEvent } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import type { StreamDef } from '@/server/kernel/stream';
import { type Asking, asError } from '@/server/kernel/trpc';
import { HIDDEN } from './contract';
import { masked, maySeePeople } from './masking';
import { eventById } from './read-events';
import { readStream } from './read-stream';

/** One field of a thing that an event changed. */
export type Change = { field: string; before: Json; after: Json };

const MOST = 500;
const SECRET = /hash|password|token|secret/i;

const kinds = () => new Map(allCommands().map((c) => [String(c.stream.type), c.stream as StreamDef]));

const isRecord = (value: unknown): value is Record<string, Json> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What differs between two states of a thing, field by field; a state that is one word is one field. */
export function changesBetween(before: unknown, after: unknown): Change[] {
  if (!isRecord(after) || !(isRecord(before) || before === null || before === undefined))
    return JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ field: 'state', before: (before ?? null) as Json, after: (after ?? null) as Json }]; // states are JSON
  const was = before ?? {};
  return [...new Set([...Object.keys(was), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(was[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: was[field] ?? null, after: after[field] ?? null }));
}

/** A state as JSON has it, so that sets, dates and undefined compare like anything else. */
const plain = (state: unknown): unknown =>
  JSON.parse(
    JSON.stringify(state ?? null, (_, value: unknown) =>
      value instanceof Map ? Object.fromEntries(value) : value instanceof Set ? [...value] : value,
    ),
  );

/** The life of one thing: each version with who, why, what changed and what caused it, newest first. */
export async function streamHistory({ streamId }: { streamId: string }, { orgId, actor }: Asking) {
  const events: LoggedEvent[] = [];
  for await (const event of readStream(orgId, streamId)) events.push(event);
  const [first] = events;
  if (!first) throw asError(reject('unknown-stream', 'Nothing has happened to this yet.', { kind: 'not-found' }));
  const def = kinds().get(first.streamType);
  const people = maySeePeople(actor);
  let state: unknown = def?.initial;
  let before = plain(state);
  const versions = events.map((event) => {
    const shown = masked(event, actor);
    // Whoever may not see people's data sees which fields changed, not to what.
    const closed = !people && shown.personal.length > 0;
    state = def ? def.evolve(state, event as never) : event.data; // the def's own events
    const after = plain(state);
    const changes = changesBetween(before, after).map((change) =>
      closed || SECRET.test(change.field) ? { ...change, before: HIDDEN, after: HIDDEN } : change,
    );
    before = after;
    const { id, version, position, type, at, by, data, meta } = shown;
    return { id, version, position, type, at, by, reason: reasonIn(data), command: textOf(meta.command), changes };
  });
  const causes = await causesOf(orgId, events);
  const now = isRecord(before) ? before : {};
  return {
    streamId,
    streamType: first.streamType,
    name: await nameOf(orgId, events, actor),
    /** What its amounts are in. */
    currency: textOf(now.currency) ?? (await organisationById(orgId))?.currency ?? 'EUR',
    more: Math.max(0, events.length - MOST),
    versions: versions
      .map((v, i) => ({ ...v, cause: causes.get(textOf(events[i]!.meta.causationId) ?? '') ?? null }))
      .slice(-MOST)
      .reverse(),
  };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : null);
const reasonIn = (data: Record<string, Json>) => textOf(data.reason) ?? textOf(data.note) ?? textOf(data.comment);

/** What people call the thing, from its own newest words: a number, an article and its name, a company. Else its product's name. */
async function nameOf(orgId: string, events: readonly LoggedEvent[], actor: Actor): Promise<string | null> {
  const said: Record<string, Json> = {};
  for (const event of events) {
    const { data } = masked(event, actor);
    for (const part of [data.facts, data.terms, data]) if (isRecord(part)) Object.assign(said, part); // later words win
  }
  const [number, sku] = [textOf(said.number), textOf(said.sku)];
  const name = textOf(said.company) ?? textOf(said.name);
  const own = number ?? [sku, name === HIDDEN ? null : name].filter(Boolean).join(' ');
  if (own) return own;
  const about = textOf(said.productId);
  if (!about || events[0]?.streamId === `product-${about}`) return null;
  const ofProduct: LoggedEvent[] = [];
  for await (const event of readStream(orgId, `product-${about}`)) ofProduct.push(event);
  return ofProduct.length > 0 ? nameOf(orgId, ofProduct, actor) : null;
}

type Cause = { id: string; type: string; streamId: string; by: string };

/** The events that led to these, each looked up once; the newest hundred. */
async function causesOf(orgId: string, events: readonly LoggedEvent[]): Promise<Map<string, Cause>> {
  const ids = [...new Set(events.flatMap((e) => textOf(e.meta.causationId) ?? []))].slice(-100);
  const found = await Promise.all(ids.map((id) => eventById(orgId, id)));
  return new Map(found.flatMap((e) => (e ? [[e.id, { id: e.id, type: e.type, streamId: e.streamId, by: e.by }]] : [])));
}
