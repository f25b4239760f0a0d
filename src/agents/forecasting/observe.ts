import { costsOf, productCards } from '@/server/catalog';
import { forecasts, targets } from '@/server/forecasting';
import { organisationById } from '@/server/identity';
import { availabilityOf } from '@/server/inventory';
import { currentTime } from '@/server/kernel/clock';
import { counted } from '@/server/kernel/counted';
import { taxWithin } from '@/server/kernel/money';
import { taxRate } from '@/server/pricing';
import { type Snapshot, TargetSeen } from './snapshot';

/** A snapshot of every product on sale that has a forecast; five queries whatever the catalogue's size. */
export async function observe(
  orgId: string,
  only?: readonly string[],
): Promise<{ subjects: Snapshot[]; summary: string }> {
  const home = await organisationById(orgId);
  const taxBp = taxRate(home?.country ?? 'DE', currentTime().toISOString().slice(0, 10));
  const cards = await productCards(only ? { ids: only } : {});
  const ids = cards.map((c) => c.id);
  const [costs, made, set, available] = await Promise.all([
    costsOf(ids),
    forecasts(ids),
    targets(ids),
    availabilityOf(ids),
  ]);
  const subjects = cards.flatMap((card): Snapshot[] => {
    const f = made.get(card.id);
    if (!f) return [];
    return [
      {
        id: card.id,
        type: 'product',
        label: `${card.sku} ${card.name}`,
        sku: card.sku,
        currency: card.currency,
        netPriceMinor: card.priceMinor - taxWithin(card.priceMinor, taxBp),
        costMinor: costs.get(card.id) ?? null,
        available: available.get(card.id) ?? 0,
        leadTimeDays: card.leadTimeDays,
        demand: {
          class: f.class,
          method: f.method,
          week: f.week,
          weeksSeen: f.history.length,
          weeklyMean: f.weeklyMean,
          sigma: f.sigma,
          mase: f.mase,
          trackedWeeks: f.trackedWeeks,
          signal: f.signal,
          offTrack: f.offTrack,
        },
        target: TargetSeen.nullable().parse(set.get(card.id) ?? null),
      },
    ];
  });
  const without = subjects.filter((s) => !s.target).length;
  return { subjects, summary: `${counted(subjects.length, 'product')} with a forecast, ${without} without a target` };
}
