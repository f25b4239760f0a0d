import { allProjections, allReactions } from '@/server/kernel/registry';
import type { Invariant } from './invariant';

/** Who follows the log today; checkpoints of what older versions had do not count. */
const followers = () => [
  ...allReactions().map((r) => r.name),
  ...allProjections().flatMap((p) => (p.mode === 'async' ? [`projection:${p.name}`] : [])),
  'inngest.bridge',
];

/** What the log and those who follow it must add up to. */
export const house: readonly Invariant[] = [
  {
    name: 'log.no-event-lost',
    area: 'Log',
    promise: 'The log has no hole: its end, the lengths of all streams and its last event agree.',
    of: 'other',
    judged: `select 'log' as id, 'The log' as label, h.position = s.events and h.position = e.last as ok,
        format('head %s, in streams %s, last event %s', h.position, s.events, e.last) as fact
      from es_head h, (select coalesce(sum(version), 0) as events from es_stream) s,
        lateral (select coalesce(max(position), 0) as last from events where "orgId" = h."orgId") e
      where $1::text[] is null and h."orgId" = app_org()`,
    advice: 'Check the whole log on the integrity page; restore the backup if events are missing.',
  },
  {
    name: 'log.no-event-without-its-projection',
    area: 'Log',
    promise: 'Whoever follows the log has seen its events: nobody stands, nobody is a minute behind.',
    of: 'consumer',
    judged: `select c.consumer as id, c.consumer as label,
        c.error is null and (e."createdAt" is null or e."createdAt" > now() - interval '1 minute' or c."updatedAt" > now() - interval '1 minute') as ok,
        coalesce(c.error, format('%s events behind', h.position - c.position)) as fact
      from es_checkpoint c join es_head h on h."orgId" = c."orgId"
        left join events e on e."orgId" = c."orgId" and e.position = c.position + 1
      where c.consumer = any($1::text[])`,
    only: followers,
    advice: 'Look at the consumer: the event it failed on and why. It is tried again by itself.',
  },
  {
    name: 'agents.decision-is-done',
    area: 'Agents',
    promise: 'A decision is marked as carried out exactly when its command recorded something for it.',
    of: 'decision',
    moved: { types: ['decision.executed'], key: 'decisionId' },
    // What an agent does names its decision; what a person decides at once is one deed with it: one request, one moment.
    judged: `select d.id::text as id, d."subjectLabel" as label, exists (select from events x
          join events e on e."orgId" = x."orgId" and e."streamId" = d."executedStream" and (e.meta ->> 'decisionId' = d.id::text
            or (e."createdAt" = x."createdAt" and e.meta ->> 'correlationId' = x.meta ->> 'correlationId'))
          where x."orgId" = d."orgId" and x."streamId" = 'decision-' || d.id and x.type = 'decision.executed') as ok, format('%s in %s', d.command, coalesce(d."executedStream", 'no stream')) as fact
      from decision d where d."executedAt" is not null and ($1::text[] is null or d.id = any($1::uuid[]))`,
    rebuild: ['decision'],
    advice: 'Rebuild the decisions; if it stays, compare the decision with the history of its subject.',
  },
];
