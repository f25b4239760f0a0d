import { z } from 'zod';
import type { Actor } from '@/server/kernel/actor';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { eventStream } from '@/server/kernel/http/event-stream';
import { EventFilter } from './contract';
import { masked } from './masking';
import { matches } from './read-events';

/** Filters as an address has them; `type` may stand there several times. */
export const filterOf = (params: URLSearchParams) =>
  EventFilter.extend({ after: z.coerce.number().int().nonnegative().optional() }).safeParse(
    Object.fromEntries(
      [
        ['types', params.getAll('type')],
        ...['streamType', 'streamId', 'by', 'correlationId', 'from', 'to', 'after'].map((name) => [
          name,
          params.get(name) || undefined,
        ]),
      ].filter(([, value]) => value !== undefined),
    ),
  );

/**
 * Events as they happen, for somebody who may read the log: from now on, or from `after` (a position), or from where the reader
 * stopped (Last-Event-ID).
 */
export const liveEvents = async (
  request: Request,
  orgId: string,
  actor: Actor,
  filter: EventFilter,
  after?: number,
): Promise<Response> =>
  eventStream(request, {
    orgId,
    slice: {
      after: after ?? (await headOf(orgId)),
      ...(filter.streamId && { stream: filter.streamId }),
      ...(filter.types?.length && { types: filter.types }),
    },
    data: (event) => (matches(filter, event) ? masked(event, actor) : undefined),
    each: true,
  });

const headOf = (orgId: string) =>
  asSystem(orgId, async () => {
    const { rows } = await readPool().query<{ position: string }>('select position from es_head where "orgId" = $1', [
      orgId,
    ]);
    return Number(rows[0]?.position ?? 0);
  });
