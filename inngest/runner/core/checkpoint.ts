import { z } from 'zod';
import { transaction } from '../database';
import type { Engine } from '../engine';
import { opSchema } from '../sdk/answer';
import { lockCall } from './calls';
import { saveStep } from './steps';

export const checkpointSchema = z.looseObject({ qi_id: z.string(), steps: z.array(opSchema) });
export type Checkpoint = z.infer<typeof checkpointSchema>;

/**
 * Saves the steps a running call reports on its way. "stale" tells the SDK to stop at once: another delivery has taken over or
 * the run has ended. "refused" leaves the steps to the call's ordinary answer.
 */
export async function saveCheckpoint(engine: Engine, runId: string, { qi_id, steps }: Checkpoint) {
  const [key = '', gen = ''] = [qi_id.slice(0, qi_id.lastIndexOf('#')), qi_id.slice(qi_id.lastIndexOf('#') + 1)];
  if (steps.some((op) => op.op !== 'StepRun')) return 'refused' as const;
  return transaction(engine.pool, async (tx) => {
    const found = await lockCall(tx, key, Number(gen));
    if (found?.run.id !== runId) return 'stale' as const;
    const { run, call } = found;
    for (const op of steps) {
      const step = { id: op.id, name: op.displayName ?? op.name, op: op.op, attempt: call.attempt };
      await saveStep(tx, run, step, { type: 'data', data: op.data ?? null });
    }
    return 'saved' as const;
  });
}
