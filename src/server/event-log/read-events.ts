import type { z } from 'zod';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { type LoggedEvent, PACKED, type Packed, unpack } from '@/server/kernel/log';
import type { EventFilter, ListEvents } from './contract';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** The first instant that counts, and the last one. */
export const begin = (moment: string) => new Date(DAY.test(moment) ? `${moment}T00:00:00.000Z` : moment);
export const end = (moment: string) => new Date(DAY.test(moment) ? `${moment}T23:59:59.999Z` : moment);
const justBefore = (at: Date) => new Date(at.getTime() - 1);

/** The part of the log between two times as positions: exclusive below, inclusive above. Twenty look-ups, however long the log. */
async function span(orgId: string, { from, to }: EventFilter): Promise<{ after?: number; upTo?: number }> {
  const at = async (time: Date) => {
    const { rows } = await readPool().query<{ position: string }>({
      name: 'position-at',
      // The log counts in microseconds, its readers in milliseconds: a millisecond counts to its end.
      text: `select es_position_at($1, $2::timestamptz + interval '999 microseconds') as position`,
      values: [orgId, time],
    });
    return Number(rows[0]?.position ?? 0);
  };
  const [after, upTo] = await Promise.all([from && at(justBefore(begin(from))), to && at(end(to))]);
  return { ...(from && { after: after || 0 }), ...(to && { upTo: upTo || 0 }) };
}

/** A page of the log, newest first. Who may read is the door's business; what they may see of a person is `masked`'s. */
export async function eventPage(orgId: string, list: z.output<typeof ListEvents>) {
  return asSystem(orgId, async () => {
    const { after, upTo } = await span(orgId, list);
    const values: unknown[] = [orgId];
    const where = ['"orgId" = $1'];
    const also = (condition: (n: string) => string, value: unknown) => {
      if (value === undefined) return;
      values.push(value);
      where.push(condition(`$${values.length}`));
    };
    also((n) => `position > ${n}`, after);
    also((n) => `position <= ${n}`, upTo);
    also((n) => `position < ${n}`, list.cursor);
    also((n) => `type = any(${n}::text[])`, list.types?.length ? list.types : undefined);
    also((n) => `"streamType" = ${n}`, list.streamType);
    also((n) => `"streamId" = ${n}`, list.streamId);
    if (list.by?.endsWith(':')) also((n) => `starts_with("createdBy", ${n})`, list.by);
    else also((n) => `"createdBy" = ${n}`, list.by);
    also((n) => `"correlationId" = ${n}`, list.correlationId);
    values.push(list.limit + 1);
    const { rows } = await readPool().query({
      text: `select ${PACKED} from events where ${where.join(' and ')} order by position desc limit $${values.length}`,
      values,
      rowMode: 'array',
    });
    const events = await unpack(orgId, rows as Packed[]);
    const page = events.slice(0, list.limit);
    return { rows: page, next: events.length > list.limit ? page.at(-1)!.position : null };
  });
}

/** One event, or undefined. */
export async function eventById(orgId: string, eventId: string): Promise<LoggedEvent | undefined> {
  return asSystem(orgId, async () => {
    const { rows } = await readPool().query({
      name: 'event-by-id',
      text: `select ${PACKED} from events where "orgId" = $1 and id = $2`,
      values: [orgId, eventId],
      rowMode: 'array',
    });
    return (await unpack(orgId, rows as Packed[]))[0];
  });
}

/** Whether an event that was just recorded is one of those asked for: the same question as the list's, for live readers. */
export function matches(filter: EventFilter, event: LoggedEvent): boolean {
  const { types, streamType, streamId, by, correlationId, from, to } = filter;
  return (
    (!types?.length || types.includes(event.type)) &&
    (!streamType || event.streamType === streamType) &&
    (!streamId || event.streamId === streamId) &&
    (!by || (by.endsWith(':') ? event.by.startsWith(by) : event.by === by)) &&
    (!correlationId || event.meta.correlationId === correlationId) &&
    (!from || new Date(event.at) >= begin(from)) &&
    (!to || new Date(event.at) <= end(to))
  );
}
