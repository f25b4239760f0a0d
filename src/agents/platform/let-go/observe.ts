import { heldGoods } from '@/server/orders';
import { brokenPromises } from '@/server/platform';
import { HELD } from '../rebuild/observe';
import type { LetGoSnapshot } from './snapshot';

/** Orders that have ended and hold goods in the log itself. */
export async function observeHeld(orgId: string): Promise<{ subjects: LetGoSnapshot[]; summary: string }> {
  const broken = (await brokenPromises(orgId)).find((it) => it.name === HELD);
  const subjects: LetGoSnapshot[] = [];
  for (const { id, label, fact } of broken?.offenders ?? []) {
    const units = (await heldGoods(orgId, id))?.units ?? 0;
    if (units > 0) subjects.push({ id, type: 'order', label, fact, units });
  }
  return { subjects, summary: `Ended orders that hold goods: ${subjects.length}` };
}
