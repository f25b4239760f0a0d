import {
  escalateMessage,
  messageById,
  noteHandled,
  registerTopic,
  sendMessage,
  strandedMessages,
  type Topic,
} from '@/server/agent-messages';
import { standingOrders } from '@/server/decisions';
import { currentTime } from '@/server/kernel/clock';
import { asSystem } from '@/server/kernel/database/scope';
import type { JsonObject } from '@/server/kernel/event';
import { idFrom } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { mustRun, type RunContext, run } from '@/server/kernel/run';
import type { Agent } from './agent';

const HOUR = 3600_000;

/** What an agent says of its own accord: a notification, or a request when `hoursToAnswer` is given. */
export type Outgoing = {
  to: string;
  topic: string;
  body: JsonObject;
  sentence: string;
  /** The same key is the same message, ever. */
  dedupe: string;
  hoursToAnswer?: number;
};
export type Reply = { body: JsonObject; sentence: string };

/** What an agent does with a topic: reads what it may, then answers purely. `wakes`: it looks at its duties now. */
export type Receiver = {
  about: Topic;
  read: (orgId: string, body: JsonObject) => Promise<unknown>;
  answer: (body: JsonObject, facts: unknown) => Reply | null;
  wakes?: boolean;
};

/** A receiver as the runtime holds it: its facts are its own, and its body fits its topic's shape. */
export function receiver<B, F>(own: {
  about: Topic;
  body: { parse: (body: unknown) => B };
  read: (orgId: string, body: B) => Promise<F>;
  answer: (body: B, facts: F) => Reply | null;
  wakes?: boolean;
}): Receiver {
  registerTopic(own.about);
  return {
    about: own.about,
    wakes: own.wakes,
    read: (orgId, body) => own.read(orgId, own.body.parse(body)),
    // The facts come from `read` above and nowhere else.
    answer: (body, facts) => own.answer(own.body.parse(body), facts as F),
  };
}

/** Runs that a message woke say nothing themselves: no message can lead back to itself through a run. */
export const WOKEN = 'message:';

/** Sends what an agent has to say after it looked. May run again: the dedupe key makes the thread. Returns the threads. */
export async function tell(agent: Agent, outgoing: readonly Outgoing[], context: RunContext, runId: string) {
  const threads: string[] = [];
  for (const { hoursToAnswer, ...message } of outgoing) {
    const threadId = idFrom('message thread', context.orgId, agent.name, message.dedupe);
    const outcome = await run(
      sendMessage,
      {
        ...message,
        threadId,
        messageId: idFrom('message', threadId),
        kind: hoursToAnswer ? 'request' : 'notification',
        from: agent.name,
        replyTo: null,
        deadline: hoursToAnswer ? new Date(currentTime().getTime() + hoursToAnswer * HOUR).toISOString() : null,
        runId,
      },
      context,
    );
    // What people closed stays closed; anything else is a fault of ours.
    if (!isRejection(outcome)) threads.push(threadId);
    else if (outcome.rejected !== 'closed') throw new Error(`${message.topic}: ${outcome.message}`);
  }
  return threads;
}

export type Delivery = {
  outcome: 'answered' | 'read' | 'woken' | 'not-understood' | 'later' | 'done';
  wake: string | null;
};

/**
 * Hands a message to the agent it was sent to and sends its answer. May run again at any point: the answer has an id made of the
 * message, and what was handled is left. A stopped agent gets its messages once it works again.
 */
export async function deliver(
  orgId: string,
  agents: readonly Agent[],
  threadId: string,
  messageId: string,
): Promise<Delivery> {
  const message = await asSystem(orgId, () => messageById(threadId, messageId));
  if (!message?.topic || !message.to || message.handled) return { outcome: 'done', wake: null };
  const { topic, to, from, body } = message;
  if ((await asSystem(orgId, () => standingOrders(to))).stopped) return { outcome: 'later', wake: null };
  const context: RunContext = {
    orgId,
    actor: { kind: 'agent', agent: to },
    correlationId: threadId,
    causationId: message.lastEventId,
  };
  const takes = agents.find((a) => a.name === to)?.receives?.find((r) => r.about.topic === topic);
  const handled = (outcome: 'answered' | 'read' | 'woken' | 'not-understood') =>
    mustRun(noteHandled, { threadId, messageId, outcome }, context);
  // An answer is for reading: the next run sees the facts it spoke of. Only requests and notifications are acted on.
  if (message.kind === 'response' || !takes) {
    const outcome = message.kind === 'response' ? 'read' : 'not-understood';
    await handled(outcome);
    return { outcome, wake: null };
  }
  const facts = await asSystem(orgId, () => takes.read(orgId, body));
  const reply = takes.answer(body, facts);
  if (reply && message.kind === 'request') {
    const answerId = idFrom('answer', messageId);
    const fixed = { threadId, messageId: answerId, kind: 'response' as const, from: to, to: from, topic };
    const said = await run(
      sendMessage,
      { ...fixed, ...reply, replyTo: messageId, deadline: null, dedupe: answerId, runId: null },
      context,
    );
    // A person was faster, or ended the thread: then theirs stands.
    if (isRejection(said) && !['answered', 'closed'].includes(said.rejected)) throw new Error(said.message);
  }
  const outcome = takes.wakes ? 'woken' : reply && message.kind === 'request' ? 'answered' : 'read';
  await handled(outcome);
  return { outcome, wake: takes.wakes ? to : null };
}

/** Messages whose wake-up was lost, a minute old or older, and requests past their deadline put before people. */
export async function stranded(orgId: string, now = currentTime()) {
  return asSystem(orgId, () => strandedMessages(new Date(now.getTime() - 60_000), now));
}

/** Puts a request without an answer before people. */
export const escalate = (orgId: string, threadId: string, messageId: string) =>
  mustRun(
    escalateMessage,
    { threadId, messageId },
    { orgId, actor: { kind: 'system', name: 'agent-messages' }, correlationId: threadId },
  );
