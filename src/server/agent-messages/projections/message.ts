import type { JsonObject } from '@/server/kernel/event';
import { projection } from '@/server/kernel/projection';
import { MessageHandled, MessageOverdue, MessageSent, ThreadJoined } from '../contract';

type Row = {
  threadId: string;
  id: string;
  /** request | response | notification | note | answer (by a person) */
  kind: string;
  from: string;
  to: string | null;
  topic: string | null;
  sentence: string;
  body: JsonObject;
  replyTo: string | null;
  hop: number;
  deadline: string | null;
  runId: string | null;
  sentAt: string;
  handled: string | null;
  overdueAt: string | null;
};
const key = ({ data: { threadId, messageId } }: { data: { threadId: string; messageId: string } }) => ({
  threadId,
  id: messageId,
});

/** Everything said between agents, and what people said to it. */
export const agentMessages = projection<Row>({
  name: 'agent-messages.message',
  table: 'agent_message',
  key: ['threadId', 'id'],
  mode: 'inline',
  on: (on) => [
    on(MessageSent, key, (_, { at, data: { messageId, dedupe: __, ...m } }) => ({
      ...m,
      id: messageId,
      sentAt: at,
      handled: null,
      overdueAt: null,
    })),
    on(MessageHandled, key, (row, { data }) => row && { ...row, handled: data.outcome }),
    on(MessageOverdue, key, (row, { at }) => row && { ...row, overdueAt: at }),
    on(ThreadJoined, key, (_, { at, data }) => ({
      threadId: data.threadId,
      id: data.messageId,
      kind: data.answers ? 'answer' : 'note',
      from: data.by,
      to: null,
      topic: null,
      sentence: data.text,
      body: {},
      replyTo: data.answers,
      hop: 0,
      deadline: null,
      runId: null,
      sentAt: at,
      handled: null,
      overdueAt: null,
    })),
  ],
});
