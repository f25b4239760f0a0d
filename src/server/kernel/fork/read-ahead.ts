import { readPool } from '../database/pools';
import { eventDef, type JsonObject } from '../event';
import { type LoggedEvent, PACKED, type Packed, unpack } from '../log';
import { live } from './fork';

/** Events per page: large enough that the round trip vanishes, small enough that a few pages are nothing. */
export const PAGE = 5000;

type Range = { after: number; upTo: number; types?: readonly string[] };

/** Packed rows of a stretch of the log, in order. */
async function read(orgId: string, { after, upTo, types }: Range): Promise<Packed[]> {
  const { rows } = await readPool().query({
    name: `read-ahead:${types ? 't' : ''}`,
    text: `select ${PACKED} from events where "orgId" = $1 and position > $2 and position <= $3 ${types ? 'and type = any($4)' : ''} order by position`,
    values: [orgId, after, upTo, ...(types ? [types] : [])],
    rowMode: 'array',
  });
  return rows as Packed[];
}

/** A page of events and the position it reaches. */
export type Page = { events: LoggedEvent[]; upTo: number };

/**
 * A stretch of the log page by page. The next page is on its way while one is worked on, and no more than that is ever held.
 * Personal fields are opened only when somebody looks at them.
 */
export async function* pages(orgId: string, range: Range): AsyncGenerator<Page> {
  const fetch = (after: number) =>
    live(orgId, () => read(orgId, { ...range, after, upTo: Math.min(range.upTo, after + PAGE) }));
  let next = range.after < range.upTo ? fetch(range.after) : undefined;
  for (let after = range.after; after < range.upTo; after += PAGE) {
    const rows = await next!;
    const further = after + PAGE;
    next = further < range.upTo ? fetch(further) : undefined;
    next?.catch(() => {}); // reported when its turn comes
    yield {
      events: await live(orgId, () => unpack(orgId, rows, lazily)),
      upTo: Math.min(range.upTo, further),
    };
  }
}

/** The data with a person's fields behind getters: most folds never look at them, and opening one costs as much as a row. */
function lazily(type: string, data: JsonObject, open: () => JsonObject): JsonObject {
  const shown = { ...data };
  let clear: JsonObject | undefined;
  for (const name of Object.keys(eventDef(type)?.personal?.erased ?? {}))
    Object.defineProperty(shown, name, { enumerable: true, get: () => (clear ??= open())[name] });
  return shown;
}
