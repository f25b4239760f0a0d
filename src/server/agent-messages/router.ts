import { z } from 'zod';
import { api, staff } from '@/server/kernel/actor';
import { door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { closeThread, joinThread } from './commands/join-thread';
import { overdueThreads, ThreadFilter, threadById, threads } from './projections/thread.queries';
import { topicTitles } from './topics';

const readers = [staff('decisions', 'readonly'), api('decisions:read')];

export const agentMessagesRouter = router({
  threads: query(readers, ThreadFilter, (filter) => threads(filter)),
  thread: query(readers, z.object({ threadId: Id }), ({ threadId }) => threadById(threadId)),
  overdue: query(readers, z.void(), () => overdueThreads()),
  topics: query(readers, z.void(), async () => topicTitles()),
  join: door(joinThread),
  close: door(closeThread),
});
