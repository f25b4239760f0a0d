import { createHmac } from 'node:crypto';
import { type Actor, mayPass } from '../actor';
import type { Also, AnyCommand, StreamRef } from '../command';
import { asSystem } from '../database/scope';
import { isRejection, type Rejection, reject } from '../rejection';
import { lookSince, type Seen } from '../seen';
import { UNSTORABLE, unstorableAt } from '../storable';
import { streamId } from '../stream';

/** A command with everything it needs to be decided under the lock: checked input, facts, and the commands that go first. */
export type Plan = {
  command: AnyCommand;
  input: unknown;
  facts: unknown;
  stream: string;
  reads: Record<string, StreamRef>;
  first: Plan[];
  /** Where the command's own stream stood, if it says what it was filled from. */
  seen?: Seen;
};

/**
 * Checks the input, gathers facts and plans the commands that go first. Permission is the outer command's: a command run
 * inside another one is part of its rule. Reads run as the system and outside the lock.
 */
export async function plan(
  command: AnyCommand,
  raw: unknown,
  actor: Actor,
  orgId: string,
  nested = false,
): Promise<Plan | Rejection> {
  if (!nested && !mayPass(command.allow, actor))
    return reject('forbidden', 'You do not have permission to do this.', { kind: 'forbidden' });
  const parsed = command.input.safeParse(raw);
  if (!parsed.success) {
    const issue = parsed.error.issues[0]!;
    return reject('invalid-input', issue.message, {
      field: issue.path.join('.'),
      details: { issues: parsed.error.issues.map((i) => ({ field: i.path.join('.'), message: i.message })) },
    });
  }
  const input: unknown = parsed.data;
  const unstorable = nested ? undefined : unstorableAt(input);
  if (unstorable !== undefined) return reject('invalid-input', UNSTORABLE, { field: unstorable });
  const facts: unknown = command.gather && (await asSystem(orgId, () => command.gather!(input, { actor, orgId })));
  if (isRejection(facts)) return facts;
  const first: Plan[] = [];
  for (const step of (command.first?.(input, facts, actor) ?? []) as Also[]) {
    const planned = await plan(step.command, step.input, actor, orgId, true);
    if (isRejection(planned)) return planned;
    first.push(planned);
  }
  const stream = streamId(command.stream, command.id(input, facts, actor));
  const looked: number | undefined = command.expects?.seen(input);
  const over = command.expects?.over.map(({ type }) => type) ?? [];
  return {
    command,
    input,
    facts,
    stream,
    seen: looked === undefined ? undefined : await lookSince(orgId, stream, looked, over),
    reads: command.reads?.(input, facts, actor) ?? {},
    first,
  };
}

/** Every aggregate a plan looks at, itself and its first commands included. */
export function streamsOf(p: Plan): Map<string, StreamRef['stream']> {
  const all = new Map<string, StreamRef['stream']>([[p.stream, p.command.stream]]);
  for (const ref of Object.values(p.reads)) all.set(streamId(ref.stream, ref.id), ref.stream);
  for (const step of p.first) for (const [id, def] of streamsOf(step)) all.set(id, def);
  return all;
}

/** What an idempotency key is bound to: the same key with other words is refused. Keyed, for inputs may hold a password. */
export const inputHash = (command: AnyCommand, input: unknown) =>
  createHmac('sha256', process.env.JOVEY_SECRET ?? '')
    .update(command.name)
    .update('\0')
    .update(JSON.stringify(input) ?? '')
    .digest('base64url')
    .slice(0, 22);
