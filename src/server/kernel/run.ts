import { createHash } from 'node:crypto';
import { type Actor, createdBy } from './actor';
import type { AnyCommand, Outcome } from './command';
import { historicTime } from './history';
import { newId } from './id';
import { withIds } from './observe/log';
import { observed } from './observe/metrics';
import { traced } from './observe/trace';
import { connected } from './registry';
import { isRejection, Rejected } from './rejection';
import { MOVED } from './seen';
import { inputHash, plan } from './writer/plan';
import { submit } from './writer/queue';

/** Who runs a command, for which organisation, and what it follows from. */
export type RunContext = {
  orgId: string;
  actor: Actor;
  /** Idempotency key: the same key of the same actor with the same words is done once. */
  key?: string;
  correlationId?: string;
  /** The event that led to this. */
  causationId?: string;
  requestId?: string;
};

/**
 * The one door: authorises, checks the input, gathers, decides under the organisation's lock and records. Answers `done` or a
 * typed rejection; throws only for what nobody expected. After a lost connection it asks once more with the same key.
 */
export async function run<C extends AnyCommand>(
  command: C,
  input: Parameters<C['decide']>[1],
  context: RunContext,
): Promise<Outcome> {
  for (let tries = 1; ; tries++) {
    const outcome = await once(command, input, context);
    // What a command was filled from is looked up before the lock: where its stream moved in between, it is looked up anew.
    if (tries === MOST_TRIES || !isRejection(outcome) || outcome.rejected !== MOVED) return outcome;
  }
}
const MOST_TRIES = 5;

async function once<C extends AnyCommand>(
  command: C,
  input: Parameters<C['decide']>[1],
  context: RunContext,
): Promise<Outcome> {
  connected();
  const planned = await plan(command, input, context.actor, context.orgId);
  if (isRejection(planned)) return planned;
  const { actor } = context;
  const commandId = context.key
    ? createHash('sha256')
        .update(`${createdBy(actor)}\0${context.key}`)
        .digest('base64url')
    : newId(); // in order, as the log is: found and written where its index grows
  const cause = context.causationId ?? command.answers?.(planned.facts);
  const request = {
    plan: planned,
    actor,
    commandId,
    inputHash: context.key === undefined ? undefined : inputHash(command, planned.input),
    at: historicTime(),
    meta: {
      command: command.name,
      correlationId: context.correlationId ?? newId(),
      ...(cause && { causationId: cause }),
      ...(context.requestId && { requestId: context.requestId }),
      ...(actor.kind === 'agent' && { runId: actor.runId, decisionId: actor.decisionId, approvedBy: actor.approvedBy }),
    },
  };
  const attempt = (mayBeKnown: boolean) =>
    new Promise<Outcome>((resolve, fail) => submit(context.orgId, { ...request, mayBeKnown, resolve, fail }));
  const ids = { command: command.name, correlationId: request.meta.correlationId };
  const write = async () => {
    try {
      return await attempt(context.key !== undefined);
    } catch (error) {
      if (!connectionLost(error)) throw error;
      return await attempt(true); // the command id finds the result if the commit had gone through
    }
  };
  return withIds(ids, () =>
    traced(
      `command ${command.name}`,
      { 'jovey.command': command.name, 'jovey.correlation_id': ids.correlationId },
      () => observed('command', command.name, write),
    ),
  );
}

/** `run` for callers to whom a refusal is an error. */
export async function mustRun<C extends AnyCommand>(
  command: C,
  input: Parameters<C['decide']>[1],
  context: RunContext,
) {
  const outcome = await run(command, input, context);
  if (isRejection(outcome)) throw new Rejected(outcome);
  return outcome.done;
}

/** Connection classes of SQLSTATE (08, 57P0x) and the driver's own words for a socket that went away. */
const connectionLost = (error: unknown) => {
  const { code, message } = error as { code?: string; message?: string };
  return (
    /^(08|57P0)/.test(code ?? '') ||
    /ECONNRESET|ECONNREFUSED|EPIPE|Connection terminated|connection.*(closed|ended)/i.test(`${code} ${message}`)
  );
};
