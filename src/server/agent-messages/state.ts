import { stream } from '@/server/kernel/stream';
import { MessageHandled, type MessageKind, MessageOverdue, MessageSent, ThreadClosed, ThreadJoined } from './contract';

/** A message as the rules see it. */
export type Sent = {
  kind: MessageKind;
  from: string;
  to: string;
  topic: string;
  hop: number;
  deadline: string | null;
  answered: boolean;
  handled: boolean;
  overdue: boolean;
};
export type Thread = {
  status: 'none' | 'open' | 'closed';
  messages: Readonly<Record<string, Sent>>;
  /** Sender and dedupe key of everything said. */
  said: Readonly<Record<string, true>>;
  /** Ids of what people wrote. */
  notes: Readonly<Record<string, true>>;
};

export const saidKey = (from: string, dedupe: string) => `${from} ${dedupe}`;

const change = (t: Thread, id: string | null, over: Partial<Sent>): Thread => {
  const message = id ? t.messages[id] : undefined;
  return message && id ? { ...t, messages: { ...t.messages, [id]: { ...message, ...over } } } : t;
};

export const thread = stream({
  type: 'message-thread',
  events: [MessageSent, MessageHandled, MessageOverdue, ThreadJoined, ThreadClosed],
  initial: { status: 'none', messages: {}, said: {}, notes: {} } as Thread,
  evolve: (t, e): Thread => {
    switch (e.type) {
      case 'message.sent': {
        const { messageId, kind, from, to, topic, hop, deadline, replyTo, dedupe } = e.data;
        const own: Sent = { kind, from, to, topic, hop, deadline, answered: false, handled: false, overdue: false };
        const before = kind === 'response' ? change(t, replyTo, { answered: true }) : t;
        return {
          ...before,
          status: 'open',
          messages: { ...before.messages, [messageId]: own },
          said: { ...t.said, [saidKey(from, dedupe)]: true },
        };
      }
      case 'message.handled':
        return change(t, e.data.messageId, { handled: true });
      case 'message.overdue':
        return change(t, e.data.messageId, { overdue: true });
      case 'message-thread.joined': {
        const joined = change(t, e.data.answers, { answered: true });
        return { ...joined, notes: { ...t.notes, [e.data.messageId]: true } };
      }
      case 'message-thread.closed':
        return { ...t, status: 'closed' };
    }
  },
});
