import type { Outgoing } from '../runtime/messages';
import type { Snapshot } from './snapshot';

const MOST = 20;
const named = (all: readonly { sku: string }[]) => all.map((p) => p.sku).join(', ');

/** What procurement should know: demand that runs away from its forecast, and what is asked for more than is there. Pure. */
export function tells(subjects: readonly Snapshot[], today: string): Outgoing[] {
  const off = subjects
    .filter((s) => s.demand.offTrack)
    .sort((a, b) => Math.abs(b.demand.signal) - Math.abs(a.demand.signal))
    .slice(0, MOST)
    .map((s) => ({ productId: s.id, sku: s.sku, weeklyMean: s.demand.weeklyMean, signal: s.demand.signal }));
  const low = subjects
    .flatMap((s) => {
      const wanted = s.target && s.available <= s.target.reorderPoint ? s.target.targetQuantity - s.available : 0;
      return wanted > 0 ? [{ productId: s.id, sku: s.sku, wanted }] : [];
    })
    .sort((a, b) => b.wanted - a.wanted)
    .slice(0, MOST);
  const to = 'procurement';
  const told: Outgoing[] = [];
  if (off.length > 0)
    told.push({
      ...{ to, topic: 'forecasting.demand-changed', body: { products: off }, dedupe: `demand-changed ${today}` },
      sentence: `Demand runs away from its forecast: ${named(off)}.`.slice(0, 500),
    });
  if (low.length > 0)
    told.push({
      ...{ to, topic: 'procurement.cover', body: { products: low }, dedupe: `cover ${today}`, hoursToAnswer: 24 },
      sentence: `Are the parts there to fill up ${named(low)}?`.slice(0, 500),
    });
  return told;
}
