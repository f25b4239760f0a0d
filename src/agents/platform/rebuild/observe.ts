import { idFrom } from '@/server/kernel/id';
import { heldGoods } from '@/server/orders';
import { brokenPromises } from '@/server/platform';
import type { RebuildSnapshot } from './snapshot';

/** The order's own promise: where the log says so, too, goods are given back instead. */
export const HELD = 'goods.orders-let-go';
const SHOWN = 5;

/** The promises that are broken and that a rebuild can set right. */
export async function observeBroken(orgId: string): Promise<{ subjects: RebuildSnapshot[]; summary: string }> {
  const broken = await brokenPromises(orgId);
  const subjects: RebuildSnapshot[] = [];
  for (const it of broken) {
    if (it.rebuild.length === 0) continue;
    if (it.name === HELD && (await anyInLog(orgId, it.offenders))) continue;
    subjects.push({
      id: it.id,
      type: 'invariant',
      label: it.name,
      promise: it.promise,
      since: it.since,
      broken: it.broken,
      rows: it.offenders.slice(0, SHOWN).map(({ label, fact }) => ({ label, fact })),
      projections: [...it.rebuild],
      taskId: idFrom('repair', orgId, it.id),
    });
  }
  return { subjects, summary: `Promises broken: ${broken.length}; a rebuild can help ${subjects.length}` };
}

async function anyInLog(orgId: string, orders: readonly { id: string }[]) {
  for (const { id } of orders) if (((await heldGoods(orgId, id))?.units ?? 0) > 0) return true;
  return false;
}
