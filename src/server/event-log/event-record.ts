import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { asTree, causesOf } from './consequences';
import { masked } from './masking';
import { eventById, eventPage } from './read-events';

const LONGEST_STORY = 500;

/** An event with what caused it, what it caused, and the whole story of the request it belongs to. */
export async function eventRecord({ eventId }: { eventId: string }, { orgId, actor }: Asking) {
  const event = await eventById(orgId, eventId);
  if (!event) throw asError(reject('unknown-event', 'There is no such event.', { kind: 'not-found' }));
  const { correlationId } = event.meta;
  const page =
    typeof correlationId === 'string' ? await eventPage(orgId, { correlationId, limit: LONGEST_STORY }) : undefined;
  const story = page?.rows.some((e) => e.id === eventId) ? page.rows : [event, ...(page?.rows ?? [])];
  const brief = ({ id, position, type, streamId, at, by, meta }: typeof event) => ({
    id,
    position,
    type,
    streamId,
    at,
    by,
    command: typeof meta.command === 'string' ? meta.command : null,
  });
  return {
    event: masked(event, actor),
    causes: causesOf(event, story).map(brief),
    consequences: story
      .filter((e) => e.meta.causationId === eventId)
      .sort((a, b) => a.position - b.position)
      .map(brief),
    /** Events of the same command: decided together, recorded in one transaction. */
    story: asTree(story).map(({ event: e, depth }) => ({ ...brief(e), depth })),
    more: page?.next !== null && page !== undefined,
  };
}
