import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { eventChoices } from './choices';
import { postEvent } from './commands/post-event';
import { consumerStandings } from './consumer-standing';
import { ListEvents } from './contract';
import { eventRecord } from './event-record';
import { masked } from './masking';
import { eventPage } from './read-events';
import { readers } from './readers';

export const eventLogRouter = router({
  list: query(readers, ListEvents, async (list, { orgId, actor }) => {
    const { rows, next } = await eventPage(orgId, list);
    return { rows: rows.map((event) => masked(event, actor)), next };
  }),
  get: query(readers, z.object({ eventId: Id }), eventRecord),
  choices: query(readers, z.void(), (_, { orgId }) => eventChoices(orgId)),
  consumers: query([...readers, staff('platform', 'readonly'), api('platform:read')], z.void(), (_, { orgId }) =>
    consumerStandings(orgId),
  ),
  post: door(postEvent),
});
