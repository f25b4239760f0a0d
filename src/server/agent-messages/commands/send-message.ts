import type { Allow } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { MessageSent, MOST_HOPS, MOST_MESSAGES, SendMessage } from '../contract';
import { saidKey, type Thread, thread } from '../state';
import { topicOf } from '../topics';

export const agents: Allow = { who: 'any agent', test: (a) => a.kind === 'agent' };

/**
 * An agent says something to another one. The same thing is said once; an answer goes to who asked, and chains of answers end after
 * some hops, so that agents cannot talk in circles.
 */
export const sendMessage = command({
  name: 'agent-messages.send-message',
  input: SendMessage,
  allow: [agents],
  stream: thread,
  id: (i) => i.threadId,
  decide: (state, message, { now, actor }) => {
    if (actor.kind !== 'agent' || actor.agent !== message.from)
      return reject('not-yours', 'An agent speaks for itself only.', { kind: 'forbidden' });
    if (state.messages[message.messageId] || state.said[saidKey(message.from, message.dedupe)]) return [];
    if (message.from === message.to) return reject('to-itself', 'An agent does not write to itself.');
    if (state.status === 'closed') return reject('closed', 'This thread was closed.', { kind: 'conflict' });
    if (Object.keys(state.messages).length >= MOST_MESSAGES)
      return reject('too-many', `A thread holds ${MOST_MESSAGES} messages at most.`, { kind: 'too-many' });
    const hop = message.replyTo === null ? 1 : (state.messages[message.replyTo]?.hop ?? 0) + 1;
    const wrong = wrongBody(message) ?? wrongPlace(state, message) ?? wrongDeadline(message, now);
    if (wrong) return wrong;
    if (hop > MOST_HOPS) return reject('too-many-hops', 'These answers go on for too long.', { kind: 'too-many' });
    return [MessageSent({ ...message, hop })];
  },
});

type Said = ReturnType<typeof SendMessage.parse>;

function wrongBody({ topic, kind, body }: Said): Rejection | undefined {
  const known = topicOf(topic);
  if (!known) return reject('unknown-topic', `Nobody knows the topic ${topic}.`, { field: 'topic' });
  const shape = kind === 'response' ? known.answer : known.body;
  if (kind !== 'notification' && !known.answer)
    return reject('only-told', `${topic} is told, it cannot be asked.`, { field: 'kind' });
  return shape?.safeParse(body).success
    ? undefined
    : reject('wrong-body', 'The message does not have the topic’s shape.');
}

/** The first message opens the thread; every other one answers one that was sent to its writer. */
function wrongPlace(state: Thread, { kind, from, to, topic, replyTo }: Said): Rejection | undefined {
  if (replyTo === null) {
    if (kind === 'response') return reject('answers-nothing', 'An answer needs its request.', { field: 'replyTo' });
    return state.status === 'none' ? undefined : reject('thread-taken', 'This thread has begun already.');
  }
  const before = state.messages[replyTo];
  if (!before) return reject('unknown-message', 'There is no such message.', { kind: 'not-found', field: 'replyTo' });
  if (before.to !== from || before.from !== to)
    return reject('not-addressed', 'Only who was written to may answer, and to who wrote.', { kind: 'forbidden' });
  if (kind !== 'response') return undefined;
  if (before.kind !== 'request' || before.topic !== topic)
    return reject('not-asked', 'Nobody asked this.', { field: 'replyTo' });
  return before.answered ? reject('answered', 'This was answered already.', { kind: 'conflict' }) : undefined;
}

function wrongDeadline({ kind, deadline }: Said, now: Date): Rejection | undefined {
  if (kind !== 'request')
    return deadline === null
      ? undefined
      : reject('no-deadline', 'Only a request has a deadline.', { field: 'deadline' });
  return deadline !== null && Date.parse(deadline) > now.getTime()
    ? undefined
    : reject('needs-deadline', 'A request needs a deadline that is to come.', { field: 'deadline' });
}
