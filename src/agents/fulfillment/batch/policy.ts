import { type Suggestion, suggestBatch } from '@/server/fulfillment';
import { counted } from '@/server/kernel/counted';
import { idFrom } from '@/server/kernel/id';
import type { Draft } from '../../runtime/agent';
import type { BatchSnapshot } from './snapshot';

export const BATCH_POLICY = 'fulfillment-batch-1';
/** Less saved than this is not worth a batch. */
export const LEAST_MINUTES = 2;

/** The deterministic twin: the batch that saves most walking around the most urgent order. Pure. */
export function batchPolicy(s: BatchSnapshot): Draft | null {
  const best = suggestBatch(s.waiting);
  if (!best || best.savedMinutes < LEAST_MINUTES) return null;
  return batchOf(s, best.orderIds, rationaleOf(s, best), 0.9);
}

/** These orders as the action: the batch's id is made of the day and its orders, so a repetition is the same batch. */
export function batchOf(s: BatchSnapshot, orderIds: string[], rationale: string, confidence: number): Draft {
  const batchId = idFrom('pick batch', s.today, ...orderIds);
  return { arguments: { batchId, orderIds, note: '' }, rationale, confidence };
}

function rationaleOf(s: BatchSnapshot, { orderIds, walk, apart, savedMinutes }: Suggestion): string {
  const due = s.waiting.filter((o) => orderIds.includes(o.orderId) && o.shipBy <= s.today).length;
  const urgent = due > 0 ? ` ${due} of them must leave today.` : '';
  return `${orderIds.length} orders lie on one way: ${walk.metres} m instead of ${apart.metres} m, about ${counted(Math.round(savedMinutes), 'minute')} less.${urgent}`;
}
