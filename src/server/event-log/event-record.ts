import type { LoggedEvent } from '@/server/kernel/log';
import { reject } from '@/server/kernel/rejection';
import { type Asking, asError } from '@/server/kernel/trpc';
import { asTree, causesOf } from './consequences';
import { masked } from './masking';
import { eventById, eventPage } from './read-events';

const LONGEST_STORY = 500;

/** How many requests of other people a story is followed into: a run, the person who answered, what woke the run. */
const MOST_REQUESTS = 5;

/** Everything that was asked for together with an event, and the requests that those events answer. */
async function wholeStory(orgId: string, event: LoggedEvent) {
  const story = new Map([[event.id, event]]);
  const asked = new Set<string>();
  let more = false;
  for (let next: LoggedEvent[] = [event]; next.length > 0 && asked.size < MOST_REQUESTS; ) {
    for (const { meta } of next) {
      const { correlationId } = meta;
      if (typeof correlationId !== 'string' || asked.has(correlationId) || asked.size >= MOST_REQUESTS) continue;
      asked.add(correlationId);
      const page = await eventPage(orgId, { correlationId, limit: LONGEST_STORY });
      for (const e of page.rows) story.set(e.id, e);
      more ||= page.next !== null;
    }
    const missing = new Set([...story.values()].flatMap(({ meta }) => causeIn(meta)).filter((id) => !story.has(id)));
    const found = await Promise.all([...missing].slice(0, MOST_REQUESTS).map((id) => eventById(orgId, id)));
    next = found.filter((e) => e !== undefined);
    for (const e of next) story.set(e.id, e);
  }
  return { story: [...story.values()], more };
}

const causeIn = ({ causationId }: LoggedEvent['meta']) => (typeof causationId === 'string' ? [causationId] : []);

/** An event with what caused it, what it caused, and the whole story of the request it belongs to. */
export async function eventRecord({ eventId }: { eventId: string }, { orgId, actor }: Asking) {
  const event = await eventById(orgId, eventId);
  if (!event) throw asError(reject('unknown-event', 'There is no such event.', { kind: 'not-found' }));
  const { story, more } = await wholeStory(orgId, event);
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
    more,
  };
}
