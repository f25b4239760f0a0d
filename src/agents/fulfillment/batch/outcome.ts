import type { Deed, Outcome } from '@/server/decisions';
import { batchById } from '@/server/fulfillment';
import { PlanBatch } from '@/server/fulfillment/contract';

/** A batch is fetched by the next day or it was none. */
export async function batchOutcome(deed: Deed): Promise<Outcome> {
  const { batchId, orderIds } = PlanBatch.parse(deed.arguments);
  const batch = await batchById(batchId);
  return judge(batch, orderIds.length, deed.effectMinor);
}

type Seen = { status: string; orderIds: readonly string[]; missing: readonly unknown[]; number: string } | null;

/** Pure: what was saved is what was expected of it, by the share of the orders that were really fetched together. */
export function judge(batch: Seen, planned: number, expectedMinor: number | null): Outcome {
  if (!batch || batch.status === 'dissolved')
    return { good: false, actualMinor: 0, summary: 'It was dissolved: nobody went.' };
  if (batch.status === 'planned')
    return { good: false, actualMinor: 0, summary: `${batch.number} was still waiting a day later.` };
  const share = batch.orderIds.length / planned;
  const lacking =
    batch.missing.length > 0
      ? ` ${batch.missing.length === 1 ? '1 position was' : `${batch.missing.length} positions were`} missing on the shelf.`
      : '';
  return {
    good: share >= 0.5,
    actualMinor: expectedMinor === null ? null : Math.round(expectedMinor * share),
    summary: `${batch.orderIds.length} of ${planned} orders were fetched in one walk.${lacking}`,
  };
}
