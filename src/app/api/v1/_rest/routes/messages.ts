import { z } from 'zod';
import { JoinThread, messageKinds } from '@/server/agent-messages/contract';
import { RequestRun } from '@/server/decisions/contract';
import { Id } from '@/server/kernel/values';
import { cursorOf, endpoint, Listed, listed, paging, receipt } from '../endpoint';
import { Problem } from '../problem';

const statuses = ['told', 'waiting', 'answered', 'overdue', 'closed'] as const;
const Thread = z.object({
  id: Id,
  topic: z.string(),
  kind: z.enum(messageKinds),
  from: z.string(),
  to: z.string(),
  sentence: z.string().describe('What the first message says, in words.'),
  status: z.enum(statuses),
  deadline: z.iso.datetime().nullable().describe('Until when a request wants its answer.'),
  messages: z.int(),
  joined: z.array(z.string()).describe('People who wrote into it.'),
  startedAt: z.iso.datetime(),
  lastAt: z.iso.datetime(),
});
const Said = z.object({
  id: Id,
  kind: z.string(),
  from: z.string(),
  to: z.string().nullable(),
  topic: z.string().nullable(),
  sentence: z.string(),
  body: z.record(z.string(), z.unknown()),
  replyTo: Id.nullable(),
  deadline: z.iso.datetime().nullable(),
  sentAt: z.iso.datetime(),
  handled: z.string().nullable().describe('What the receiver did with it; null while it waits.'),
});
const Written = z
  .strictObject({
    agent: RequestRun.shape.agent.optional().describe('An agent that shall look now.'),
    threadId: Id.optional(),
    text: JoinThread.shape.text.optional(),
    answers: JoinThread.shape.answers.describe('The request it answers.'),
  })
  .refine(({ agent, threadId, text }) => (agent ? !(threadId || text) : threadId !== undefined && text !== undefined), {
    message: 'Give either `agent`, or `threadId` and `text`',
    path: ['agent'],
  });
const tag = 'Messages of agents';

export const messageRoutes = [
  endpoint({
    method: 'GET',
    path: '/agents/messages',
    tag,
    summary: 'List what agents say to each other',
    description: 'Threads, the liveliest first.',
    scope: 'decisions:read',
    query: z.strictObject({
      status: z.enum(statuses).optional(),
      agent: z.string().max(60).optional().describe('Sender or receiver.'),
      ...paging,
      cursor: cursorOf(),
    }),
    answer: ['ThreadList', Listed(Thread)],
    handle: async ({ call, query }) => listed(await call.agentMessages.threads(query)),
  }),
  endpoint({
    method: 'GET',
    path: '/agents/messages/{id}',
    tag,
    summary: 'Read a thread',
    scope: 'decisions:read',
    answer: ['Thread', Thread.extend({ said: z.array(Said).describe('Oldest first.') })],
    handle: async ({ call, id }) => {
      const thread = await call.agentMessages.thread({ threadId: id });
      if (!thread) throw new Problem(404, 'unknown-thread', 'There is no such thread.');
      return thread;
    },
  }),
  endpoint({
    method: 'POST',
    path: '/agents/message',
    tag,
    summary: 'Write to agents',
    description:
      'With `agent`: it looks at its duties now instead of at its hour. With `threadId` and `text`: a note in their conversation, ' +
      'or with `answers` the answer to a request in the place of the agent that was asked. What is written is for people: no agent ' +
      'acts on words. Without an `Idempotency-Key` the same words in the same place are one message, and an agent asked again in the ' +
      'same minute looks once.',
    scope: 'decisions:write',
    body: Written,
    example: { agent: 'pricing' },
    answer: receipt,
    status: 201,
    handle: async ({ call, body, fresh }) => {
      const { agent = '', threadId, text, answers } = body;
      if (threadId && text) {
        const id = fresh('message', threadId, text, answers ?? '');
        return { id, ...(await call.agentMessages.join({ threadId, text, answers, messageId: id })) };
      }
      const id = fresh('message', agent, new Date().toISOString().slice(0, 16));
      return { id, ...(await call.decisions.requestRun({ requestId: id, agent })) };
    },
  }),
];
