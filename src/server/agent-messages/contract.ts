import { z } from 'zod';
import { event, type Json } from '@/server/kernel/event';
import { Id, line, text } from '@/server/kernel/values';

/** A message may answer a message that answers a message, so deep and no deeper. */
export const MOST_HOPS = 4;
/** A thread holds so many messages of agents at most. */
export const MOST_MESSAGES = 40;

export const messageKinds = ['request', 'response', 'notification'] as const;
const MessageKind = z.enum(messageKinds);
export type MessageKind = z.infer<typeof MessageKind>;
const AgentName = z.string().regex(/^[a-z-]{2,40}$/);
const Topic = z.string().regex(/^[a-z-]+\.[a-z-]+$/);
const JsonValue: z.ZodType<Json> = z.json() as z.ZodType<Json>; // zod's json() is our Json
const Body = z.record(z.string(), JsonValue);

const sent = {
  threadId: Id,
  messageId: Id,
  kind: MessageKind,
  from: AgentName,
  to: AgentName,
  topic: Topic,
  body: Body,
  /** What it says, for people. Made by code, never by a model. */
  sentence: z.string().trim().min(1).max(500),
  replyTo: Id.nullable(),
  /** Until when a request wants its answer. */
  deadline: z.iso.datetime().nullable(),
  /** A sender says the same thing once: a second message with this key is no message. */
  dedupe: z.string().min(1).max(200),
};

// Stream `message-thread`, id = threadId: a correlation, from its first message to its end.
export const MessageSent = event(
  'message.sent',
  z.object({ ...sent, hop: z.int().min(1).max(MOST_HOPS), runId: z.string().nullable() }),
);
export const handlings = ['answered', 'read', 'woken', 'not-understood'] as const;
/** The agent it was sent to has dealt with it. */
export const MessageHandled = event(
  'message.handled',
  z.object({ threadId: Id, messageId: Id, outcome: z.enum(handlings) }),
);
/** A request had no answer by its deadline: people should look. */
export const MessageOverdue = event(
  'message.overdue',
  z.object({ threadId: Id, messageId: Id, from: AgentName, to: AgentName, topic: Topic, deadline: z.iso.datetime() }),
);
/** A person joined: a note for those who read along, or the answer to a request in the place of the agent that was asked. */
export const ThreadJoined = event(
  'message-thread.joined',
  z.object({ threadId: Id, messageId: Id, by: z.string(), text: z.string(), answers: Id.nullable() }),
);
export const ThreadClosed = event(
  'message-thread.closed',
  z.object({ threadId: Id, by: z.string(), reason: z.string() }),
);

export const SendMessage = z.object({ ...sent, runId: z.string().nullable().default(null) });
export type SendMessage = z.input<typeof SendMessage>;
export const NoteHandled = MessageHandled.schema;
export const EscalateMessage = z.object({ threadId: Id, messageId: Id });
export const JoinThread = z.object({
  threadId: Id,
  messageId: Id,
  text: text(2000, 'Write what you want to say'),
  /** The request it answers; null: a note. */
  answers: Id.nullable().default(null),
});
export const CloseThread = z.object({ threadId: Id, reason: line(500).default('') });
