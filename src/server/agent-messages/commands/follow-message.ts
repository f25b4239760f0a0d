import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { EscalateMessage, MessageHandled, MessageOverdue, NoteHandled } from '../contract';
import { thread } from '../state';
import { agents } from './send-message';

/** The agent has dealt with what was sent to it; noted once. */
export const noteHandled = command({
  name: 'agent-messages.note-handled',
  input: NoteHandled,
  allow: [agents, system],
  stream: thread,
  id: (i) => i.threadId,
  decide: (state, handled, { actor }) => {
    const message = state.messages[handled.messageId];
    if (!message) return reject('unknown-message', 'There is no such message.', { kind: 'not-found' });
    if (actor.kind === 'agent' && actor.agent !== message.to)
      return reject('not-addressed', 'It was sent to another agent.', { kind: 'forbidden' });
    return message.handled ? [] : [MessageHandled(handled)];
  },
});

/** A request whose deadline went by without an answer is put before people; once. */
export const escalateMessage = command({
  name: 'agent-messages.escalate-message',
  input: EscalateMessage,
  allow: [system],
  stream: thread,
  id: (i) => i.threadId,
  decide: (state, { threadId, messageId }, { now }) => {
    const message = state.messages[messageId];
    if (!message?.deadline || message.answered || message.overdue || state.status === 'closed') return [];
    if (Date.parse(message.deadline) > now.getTime()) return [];
    const { from, to, topic, deadline } = message;
    return [MessageOverdue({ threadId, messageId, from, to, topic, deadline })];
  },
});
