import { z } from 'zod';
import { api, signedIn, staff } from '@/server/kernel/actor';
import { headOf } from '@/server/kernel/fork/fork';
import { allProjections } from '@/server/kernel/registry';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { eventCatalogue, eventType } from './catalogue';
import { eventChoices } from './choices';
import { anchorLog } from './commands/anchor-log';
import { checkIntegrity } from './commands/check-integrity';
import { postEvent } from './commands/post-event';
import { proposeWhatIf } from './commands/propose-what-if';
import { rebuildProjections } from './commands/rebuild-projections';
import { retryConsumer } from './commands/retry-consumer';
import { consumerStandings } from './consumer-standing';
import { Explain, ListEvents, Provable, PublishedRoot, WhatIf } from './contract';
import { eventRecord } from './event-record';
import { explain } from './explain';
import { masked } from './masking';
import { proofOf } from './proof/document-proof';
import { sealStanding } from './proof/standing';
import { eventPage } from './read-events';
import { readers } from './readers';
import { streamHistory } from './stream-history';
import { task, tasks } from './tasks';
import { timeSpan } from './time-span';
import { askWhatIf } from './what-if/ask';
import { whatIfProposals } from './what-if/proposals';

export const eventLogRouter = router({
  /** The log's last position: what a form is filled from lies before it. Ask for it first, then read. */
  head: query([signedIn], z.void(), (_, { orgId }) => headOf(orgId)),
  list: query(readers, ListEvents, async (list, { orgId, actor }) => {
    const { rows, next } = await eventPage(orgId, list);
    return { rows: rows.map((event) => masked(event, actor)), next };
  }),
  get: query(readers, z.object({ eventId: Id }), eventRecord),
  choices: query(readers, z.void(), (_, { orgId }) => eventChoices(orgId)),
  consumers: query([...readers, staff('platform', 'readonly'), api('platform:read')], z.void(), (_, { orgId }) =>
    consumerStandings(orgId),
  ),
  retryConsumer: door(retryConsumer),
  catalogue: query(readers, z.void(), eventCatalogue),
  eventType: query(readers, z.object({ type: z.string().max(80) }), eventType),
  explain: query([staff('*', 'readonly'), ...readers], Explain, explain),
  history: query(readers, z.object({ streamId: z.string().max(200) }), streamHistory),
  span: query([staff('*', 'readonly')], z.void(), timeSpan),
  whatIf: query([staff('analytics', 'readonly')], WhatIf, askWhatIf),
  proposeWhatIf: door(proposeWhatIf),
  whatIfProposals: query(
    [staff('analytics', 'readonly'), staff('decisions', 'readonly')],
    z.object({ whatIfId: Id }),
    whatIfProposals,
  ),
  tasks: query(readers, z.void(), tasks),
  projections: query(readers, z.void(), async () =>
    allProjections()
      .map(({ name, table, mode }) => ({ name, table, mode }))
      .sort((a, b) => a.name.localeCompare(b.name)),
  ),
  task: query(readers, z.object({ taskId: Id }), task),
  seals: query(readers, z.object({ root: PublishedRoot.optional() }), sealStanding),
  proof: query(
    [...readers, staff('receivables', 'readonly'), staff('orders', 'readonly'), staff('customers', 'readonly')],
    Provable,
    proofOf,
  ),
  anchor: door(anchorLog),
  post: door(postEvent),
  checkIntegrity: door(checkIntegrity),
  rebuildProjections: door(rebuildProjections),
});
