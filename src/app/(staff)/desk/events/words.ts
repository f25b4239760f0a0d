/** Names of staff by user id. */
export type Names = Record<string, string>;

const kinds: Record<string, string> = { api: 'API key', system: '', agent: 'Agent', user: 'Customer' };

/** Who did it, for reading: a member of staff by name, the rest by kind. */
export function actorLabel(by: string, names: Names): string {
  const at = by.indexOf(':');
  if (at < 0) return by === 'visitor' ? 'Visitor' : by;
  const [kind, id] = [by.slice(0, at), by.slice(at + 1)];
  const known = names[id];
  if (kind === 'user' && known) return known;
  return `${kinds[kind] ?? kind} ${shortId(id)}`.trim();
}

/** A long id by its end: ids made at the same time begin alike. */
export const shortId = (id: string) =>
  id
    .replace(/[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{4}([0-9a-f]{8})/gi, '…$1')
    .replace(/[0-9A-HJKMNP-TV-Z]{18}([0-9A-HJKMNP-TV-Z]{8})\b/g, '…$1');

const ID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$|^\(hidden\)$/i;
/** Who did it stands in its own column. */
const BY = /^(user|api):/;
const DULL = /^(hash|runId)$/;

/** The few words of an event's data that tell it from its neighbours. */
export const digest = (data: Record<string, unknown>) =>
  Object.entries(data)
    .filter(([name]) => !DULL.test(name))
    .filter(
      ([, value]) =>
        typeof value === 'number' || (typeof value === 'string' && value && !ID.test(value) && !BY.test(value)),
    )
    .slice(0, 4)
    .map(([name, value]) => `${name} ${String(value).slice(0, 40)}`)
    .join(' · ');
