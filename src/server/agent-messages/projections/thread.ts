import { projection } from '@/server/kernel/projection';
import { MessageOverdue, MessageSent, ThreadClosed, ThreadJoined } from '../contract';

type Row = {
  id: string;
  topic: string;
  kind: string;
  from: string;
  to: string;
  sentence: string;
  /** told | waiting | answered | overdue | closed */
  status: string;
  /** The request that waits for its answer, and until when. */
  waitsFor: string | null;
  deadline: string | null;
  messages: number;
  joined: string[];
  startedAt: string;
  lastAt: string;
  closedBy: string | null;
};
const key = ({ data: { threadId } }: { data: { threadId: string } }) => ({ id: threadId });
const answered = (row: Row, replyTo: string | null): Partial<Row> =>
  replyTo !== null && row.waitsFor === replyTo ? { status: 'answered', waitsFor: null } : {};

/** A thread: what it is about, how it stands, who joined. */
export const messageThreads = projection<Row>({
  name: 'agent-messages.thread',
  table: 'message_thread',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(MessageSent, key, (row, { at, data }) => {
      const { kind, topic, from, to, sentence, messageId, deadline } = data;
      const asks = kind === 'request' ? { status: 'waiting', waitsFor: messageId, deadline } : {};
      if (row) return { ...row, ...answered(row, data.replyTo), ...asks, messages: row.messages + 1, lastAt: at };
      const first = { id: data.threadId, topic, kind, from, to, sentence, status: 'told', waitsFor: null, deadline };
      return { ...first, ...asks, messages: 1, joined: [], startedAt: at, lastAt: at, closedBy: null };
    }),
    on(MessageOverdue, key, (row, { at, data }) =>
      row && row.waitsFor === data.messageId ? { ...row, status: 'overdue', lastAt: at } : row,
    ),
    on(ThreadJoined, key, (row, { at, data }) => {
      if (!row) return undefined;
      const joined = row.joined.includes(data.by) ? row.joined : [...row.joined, data.by];
      return { ...row, ...answered(row, data.answers), joined, messages: row.messages + 1, lastAt: at };
    }),
    on(
      ThreadClosed,
      key,
      (row, { at, data }) => row && { ...row, status: 'closed', waitsFor: null, closedBy: data.by, lastAt: at },
    ),
  ],
});
