import { type Actor, api, mayPass, staff } from '@/server/kernel/actor';
import { eventDef, type Json, type JsonObject } from '@/server/kernel/event';
import type { LoggedEvent } from '@/server/kernel/log';
import { HIDDEN } from './contract';

/** Personal fields are for those who work with customers anyway. */
export const maySeePeople = (actor: Actor) => mayPass([staff('customers', 'readonly'), api('customers:read')], actor);

// Keys to something, even as a hash: for nobody's eyes, whatever their role.
const SECRET = new Set(['passwordHash', 'tokenHash', 'password', 'token', 'secret']);
const SECRET_OF: Record<string, readonly string[]> = { 'api-key.issued': ['hash'] };

const hide = (data: JsonObject, fields: ReadonlySet<string> | readonly string[]): [JsonObject, string[]] => {
  const names = new Set(fields);
  const hidden = Object.keys(data).filter((name) => names.has(name) && data[name] !== null);
  const shown: [string, Json][] = Object.entries(data).map(([name, value]) => [
    name,
    hidden.includes(name) ? HIDDEN : value,
  ]);
  return [Object.fromEntries(shown), hidden];
};

/** An event as somebody may see it: secrets never, personal fields only for those who work with customers. */
export function masked(event: LoggedEvent, actor: Actor) {
  const personal = Object.keys(eventDef(event.type)?.personal?.erased ?? {});
  const [safe, secrets] = hide(event.data, [...SECRET, ...(SECRET_OF[event.type] ?? [])]);
  const [data, people] = maySeePeople(actor) ? [safe, []] : hide(safe, personal);
  const { inputHash: _, ...meta } = event.meta;
  return { ...event, data, meta, hidden: [...new Set([...secrets, ...people])], personal };
}
export type ShownEvent = ReturnType<typeof masked>;
