import { z } from 'zod';
import { compileCondition } from '../expression/compile';
import type { Op } from '../sdk/answer';
import { moment } from '../time/duration';
import { insertEvent } from './event-store';
import type { Settling } from './ops';
import { startRun } from './start';
import { advance, saveStep } from './steps';
import { addWait } from './waits';

/** A step the embedded runner cannot do; the run fails with this sentence. */
export class UnsupportedStep extends Error {}

const waitOptions = z.object({ timeout: z.string(), if: z.string().nullish() });
const invokeOptions = z.object({
  function_id: z.string(),
  payload: z.looseObject({ data: z.record(z.string(), z.unknown()).nullish() }).nullish(),
  timeout: z.string().nullish(),
});

function read<T>(op: Op, schema: z.ZodType<T>): T {
  const result = schema.safeParse(op.opts ?? {});
  if (result.success) return result.data;
  throw new UnsupportedStep(
    `step "${op.displayName ?? op.id}" has options this runner cannot read: ${result.error.message}`,
  );
}

function time(op: Op, text: string): Date {
  try {
    return moment(text);
  } catch (error) {
    throw new UnsupportedStep(
      `step "${op.displayName ?? op.id}": ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}

/** Registers what a sleep, a wait for an event or an invocation waits for. */
export async function waitFor(it: Settling, op: Op): Promise<void> {
  const { tx, run } = it;
  if (op.op === 'Sleep') {
    // The duration (or the date) travels in the op's name.
    await addWait(tx, run, { stepId: op.id, kind: 'sleep', expiresAt: time(op, op.name ?? '') });
    return;
  }
  if (op.op === 'WaitForEvent') {
    const { timeout, if: expression } = read(op, waitOptions);
    if (expression) compileCondition(expression, ['event', 'async']);
    const wait = { stepId: op.id, kind: 'event', name: op.name ?? '', expression: expression ?? undefined } as const;
    await addWait(tx, run, { ...wait, expiresAt: time(op, timeout) });
    return;
  }
  await invoke(it, op);
}

async function invoke({ engine, tx, run }: Settling, op: Op): Promise<void> {
  const { function_id: fnId, payload, timeout } = read(op, invokeOptions);
  const fn = engine.catalogue.get(fnId);
  if (!fn) {
    const error = { name: 'Error', message: `could not find function with ID: ${fnId}` };
    await saveStep(tx, run, { id: op.id, name: op.displayName, op: op.op }, { type: 'error', error });
    await advance(tx, run, op.id);
    return;
  }
  const correlation = `${run.id}.${op.id}`;
  await addWait(tx, run, { stepId: op.id, kind: 'invoke', correlation, expiresAt: time(op, timeout ?? '52w') });
  const given = { name: 'inngest/function.invoked', data: payload?.data ?? {} };
  const { id, body } = await insertEvent(tx, given, { quiet: true });
  await startRun(tx, fn, { eventId: id, event: body, dedupe: `invoke:${correlation}`, correlation });
}
