import { z } from 'zod';
import { liveEvents, postableTypes } from '@/server/event-log';
import { Moment } from '@/server/event-log/contract';
import { Id } from '@/server/kernel/values';
import { endpoint, Listed, listed, paging, receipt } from '../endpoint';

const Brief = z.object({
  id: Id,
  position: z.int(),
  type: z.string(),
  streamId: z.string(),
  at: z.iso.datetime(),
  by: z.string(),
});
const Event = Brief.extend({
  streamType: z.string(),
  version: z.int(),
  data: z.record(z.string(), z.unknown()),
  meta: z
    .record(z.string(), z.unknown())
    .describe('command, correlationId, causationId and, for agents, run and decision.'),
  hidden: z.array(z.string()).describe('Fields of `data` that this key may not see.'),
});
const Linked = Brief.extend({ command: z.string().nullable() });
const EventRecord = z.object({
  event: Event,
  causes: z.array(Linked).describe('What led to it, the first cause first.'),
  consequences: z.array(Linked),
  story: z.array(Linked.extend({ depth: z.int() })).describe('Everything of the same request, as a tree.'),
});
const filter = {
  type: z
    .string()
    .transform((text) => text.split(','))
    .pipe(z.array(z.string().max(80)).max(50))
    .optional()
    .describe('One or several event types, separated by commas.'),
  streamType: z.string().max(60).optional(),
  streamId: z.string().max(200).optional(),
  by: z.string().max(120).optional().describe('Who, such as `agent:pricing`; `agent:` for all agents.'),
  correlationId: z.string().max(100).optional(),
  from: Moment.optional(),
  to: Moment.optional(),
};
const tag = 'Events';

export const eventRoutes = [
  endpoint({
    method: 'GET',
    path: '/events',
    tag,
    summary: 'Query events',
    description: 'Newest first. Personal fields are shown to keys that also have `customers:read`.',
    scope: 'event-log:read',
    query: z.strictObject({
      ...filter,
      ...paging,
      cursor: z.coerce.number().int().positive().optional().describe('`next` of the page before.'),
    }),
    answer: ['EventList', Listed(Event)],
    handle: async ({ call, query: { type, ...rest } }) => listed(await call.eventLog.list({ types: type, ...rest })),
  }),
  endpoint({
    method: 'GET',
    path: '/events/stream',
    tag,
    summary: 'Follow events as they happen',
    description:
      'Server-sent events: `id` is the position, `data` an event. Begins now, at `after`, or where `Last-Event-ID` says. Ends from ' +
      'time to time; connect again with the last id and nothing is missed.',
    scope: 'event-log:read',
    query: z.strictObject({ ...filter, after: z.coerce.number().int().nonnegative().optional() }),
    answer: ['Event', Event],
    stream: true,
    handle: async ({ call, request, orgId, actor, query: { type, after, ...rest } }) => {
      await call.eventLog.list({ limit: 1 }); // the list's own permission
      return await liveEvents(request, orgId, actor, { ...rest, types: type }, after);
    },
  }),
  endpoint({
    method: 'GET',
    path: '/events/{id}',
    tag,
    summary: 'Get an event',
    scope: 'event-log:read',
    answer: ['EventRecord', EventRecord],
    handle: ({ call, id }) => call.eventLog.get({ eventId: id }),
  }),
  endpoint({
    method: 'POST',
    path: '/events',
    tag,
    summary: 'Post an event',
    description: `A fact from outside. It runs the ordinary command of its type, so the key also needs that function's write scope. Types: ${postableTypes.join(', ')}.`,
    scope: 'event-log:write',
    body: z.object({ type: z.string().max(80), data: z.record(z.string(), z.json()) }),
    example: {
      type: 'stock.counted',
      data: { productId: '0193a1b2-0000-7000-8000-000000000001', counted: 41 },
    },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const eventId = fresh('posting');
      return { id: eventId, ...(await call.eventLog.post({ ...body, eventId })) };
    },
  }),
];
