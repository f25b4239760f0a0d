import { productCards } from '@/server/catalog';
import { demandForecast, requestForecasts, setTarget, targetFor, weekOf, weeksLater } from '@/server/forecasting';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import type { SeedFacts } from './facts';
import { random } from './random';
import type { Timeline } from './timeline';

/** Weeks since forecasts are made, and since targets were set by hand. */
const WEEKS = 13;
const TARGETS_SET = 13;

/** Forecasts every Monday since the house knew enough, and the targets that somebody set once for most of what it sells. */
export async function seedForecasting(timeline: Timeline, { orgId, people }: SeedFacts) {
  const monday = weekOf(timeline.now);
  const planner: Actor = {
    kind: 'staff',
    userId: people.manager.userId,
    role: 'manager',
    functions: ['forecasting', 'inventory'],
  };
  const at = (weeksAgo: number, hours: number) =>
    new Date(Math.min(Date.parse(weeksLater(monday, -weeksAgo)) + hours * 3_600_000, timeline.now.getTime() - 60_000));
  for (let ago = WEEKS; ago >= 0; ago--)
    timeline.plan(at(ago, 2.1), () =>
      timeline.run(requestForecasts, { runId: idFrom('forecast run', orgId, weeksLater(monday, -ago)) }),
    );
  timeline.plan(at(TARGETS_SET, 34), async () => {
    const { chance, pick } = random(27_091_972);
    const [cards, expected] = await asSystem(orgId, () => Promise.all([productCards(), demandForecast()]));
    for (const card of cards.sort((a, b) => (a.sku < b.sku ? -1 : 1))) {
      const demand = expected.get(card.id);
      if (!demand || demand.weeklyMean === 0 || !chance(0.75)) continue;
      // Set once from a feeling for the product, and not looked at since.
      const basis = {
        serviceLevelBp: pick([9000, 9500, 9500, 9700]),
        leadTimeDays: pick([7, 10, 14, 14, 21]),
        leadTimeSdDays: pick([0, 2, 3]),
        reviewDays: 7,
      };
      const felt = pick([0.5, 0.8, 1, 1.2, 1.8]);
      const quantities = targetFor({ mean: demand.weeklyMean * felt, sigma: demand.sigma * felt }, basis);
      await timeline.run(
        setTarget,
        { productId: card.id, ...quantities, ...basis, reason: 'First targets, from the stocktake' },
        planner,
      );
    }
  });
}
