import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import '@/server/root';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { inHistory } from '@/server/kernel/history';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { settle as catchUpAll, consumers } from '@/server/kernel/worker';
import { cancelOrder } from '@/server/orders';
import { createCaller } from '@/server/root';
import { demandForecast, requestForecasts, restoreTarget, setTarget, targets } from '.';
import { aTarget } from './histories';
import { whenForecastsRequestedMakeThem } from './reactions/when-forecasts-requested-make-them';
import { weekOf, weeksLater } from './week';

const staff = (role: 'readonly' | 'operator', ...functions: string[]): Actor => ({
  kind: 'staff',
  userId: randomUUID(),
  role,
  functions,
});
const as = (orgId: string, actor: Actor) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID() }).forecasting;

const monday = weekOf(new Date());
const noon = (weeksAgo: number) => new Date(Date.parse(weeksLater(monday, -weeksAgo)) + 60 * 3_600_000);

/** Twelve weeks of orders: four pumps a week, a spare part every third; the order of the second week is taken back. */
async function quarter(weeks = 12) {
  const w = await inHistory(noon(12), () => warehouse({ products: 2, stock: 400 }));
  const [pump, spare] = w.productIds as [string, string];
  const sell = (ago: number) =>
    inHistory(noon(ago), async () => {
      await w.buy({ [pump]: 4, ...(ago % 3 === 0 && { [spare]: 2 }) });
      if (ago === 11) await w.must(cancelOrder, { orderId: await w.buy({ [pump]: 50 }), reason: 'A slip' });
    });
  for (let week = 0; week < weeks; week++) await sell(12 - week);
  const request = (at = new Date()) =>
    inHistory(at, async () => {
      await w.must(requestForecasts, { runId: newId() });
      await w.settle();
    });
  return { ...w, pump, spare, sell, request };
}

describe('forecasts', () => {
  it('are made of what was ordered by week, less what was cancelled, and add up from the log alone', async () => {
    const w = await quarter();
    await w.request();
    const { rows, madeFor, counts } = await as(w.orgId, w.owner).list({});
    expect(madeFor).toBe(monday);
    expect(counts).toEqual({ below: 0, 'no-target': 2, 'off-track': 0 });
    const pump = await as(w.orgId, w.owner).get({ productId: w.pump });
    expect(pump?.forecast).toMatchObject({ class: 'smooth', why: 'first', weeklyMean: 4, history: Array(12).fill(4) });
    expect(pump?.forecast?.points[0]).toMatchObject({ week: monday, mean: 4 });
    const spare = rows.find((r) => r.productId === w.spare)?.forecast;
    expect(spare).toMatchObject({ class: 'intermittent' });
    expect(spare!.weeklyMean).toBeGreaterThan(0.2);
    expect((await w.read(() => demandForecast())).get(w.pump)).toMatchObject({ weeklyMean: 4, sigma: 0 });
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('are tracked as weeks pass, and made once however often they are asked for', async () => {
    const w = await quarter(10);
    await w.request(noon(2));
    await w.request(noon(2));
    await w.sell(2);
    await w.sell(1);
    await w.request();
    const log = await readLog(w.orgId, { stream: `forecast-${w.pump}` });
    expect(log.map((e) => e.type)).toEqual(['forecast.made', 'forecast.tracked', 'forecast.tracked', 'forecast.made']);
    expect(log[1]!.data).toMatchObject({ week: weeksLater(monday, -2), forecast: 4, actual: 4, signal: 0 });
    const { forecast } = (await as(w.orgId, w.owner).get({ productId: w.pump }))!;
    expect(forecast).toMatchObject({ trackedWeeks: 2, offTrack: false });
    expect(forecast!.tracked.map((t) => t.week)).toEqual([weeksLater(monday, -2), weeksLater(monday, -1)]);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('are finished when their making was cut off half-way and is told again', async () => {
    const w = await quarter();
    const runId = newId();
    await w.must(requestForecasts, { runId });
    const [asked] = await readLog(w.orgId, { stream: `forecast-run-${runId}` });
    const [consumer] = consumers().filter((c) => c.name === whenForecastsRequestedMakeThem.name);
    await catchUpAll(w.orgId);
    // One of two was recorded, then the worker died: the event is handled again from its start.
    const again = () => consumer!.handle(w.orgId, [asked!], () => {}, 0);
    await again();
    await again();
    await Promise.all([again(), again()]);
    expect(await readLog(w.orgId, { types: ['forecast.made'] })).toHaveLength(2);
  });

  it('of some products leave the others alone', async () => {
    const w = await quarter();
    await w.must(requestForecasts, { runId: newId(), productIds: [w.spare] });
    await w.settle();
    expect([...(await w.read(() => demandForecast())).keys()]).toEqual([w.spare]);
  });
});

describe('targets', () => {
  it('take the low-stock warning with them, there and back', async () => {
    const w = await quarter();
    const low = async () => (await w.read((db) => db.stockLevel.findFirst({ where: { productId: w.pump } })))?.lowLevel;
    const before = await low();
    await w.must(setTarget, { productId: w.pump, ...aTarget, reason: 'Season' });
    expect(await low()).toBe(aTarget.reorderPoint);
    expect((await w.read(() => targets([w.pump]))).get(w.pump)).toMatchObject({ ...aTarget, setBy: 'user:owner' });
    await w.must(restoreTarget, { productId: w.pump, before: null, lowLevel: before ?? 0 });
    expect(await low()).toBe(before);
    expect((await w.read(() => targets())).size).toBe(0);
    expect(await allDifferences(w.orgId)).toEqual([]);
  });

  it('refuse a product that is not known, and change nothing when refused', async () => {
    const w = await quarter();
    expect(await w.run(setTarget, { productId: newId(), ...aTarget, reason: 'x' })).toMatchObject({
      rejected: 'unknown-product',
    });
    const log = await readLog(w.orgId, { types: ['stock.low-level-set'] });
    expect(await w.run(setTarget, { productId: w.pump, ...aTarget, targetQuantity: 1, reason: 'x' })).toMatchObject({
      rejected: 'below-reorder-point',
    });
    expect(await readLog(w.orgId, { types: ['stock.low-level-set'] })).toHaveLength(log.length);
  });

  it('of two people at once, one is told that the other was quicker', async () => {
    const w = await quarter();
    const outcomes = await Promise.all(
      [40, 50].map((targetQuantity) =>
        w.run(setTarget, { productId: w.pump, ...aTarget, targetQuantity, expectedTarget: null, reason: 'Mine' }),
      ),
    );
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(1);
    expect(outcomes.find((o) => 'rejected' in o)).toMatchObject({ rejected: 'stale' });
  });
});

describe('the doors', () => {
  it('are open to those who plan, and to nobody else', async () => {
    const w = await quarter();
    await w.request();
    for (const fn of ['forecasting', 'procurement', 'inventory', 'fulfillment'])
      expect((await as(w.orgId, staff('readonly', fn)).list({})).rows.filter((r) => r.forecast)).toHaveLength(2);
    await expect(as(w.orgId, staff('operator', 'catalog')).list({})).rejects.toThrow(/permission/);
    await expect(as(w.orgId, { kind: 'visitor' }).list({})).rejects.toThrow(/sign in/);
    const target = { productId: w.pump, ...aTarget, reason: 'Season' };
    await expect(as(w.orgId, staff('readonly', 'forecasting')).setTarget(target)).rejects.toThrow(/permission/);
    await expect(as(w.orgId, staff('operator', 'procurement')).setTarget(target)).rejects.toThrow(/permission/);
    await as(w.orgId, staff('operator', 'forecasting')).setTarget(target);
    // Another organisation sees none of it.
    expect((await as(randomUUID(), w.owner).list({})).rows).toEqual([]);
    // What a piece costs is for those who see costs.
    expect((await as(w.orgId, staff('operator', 'forecasting')).get({ productId: w.pump }))?.costMinor).toBeNull();
    expect((await as(w.orgId, w.owner).get({ productId: w.pump }))?.costMinor).toBe(5_950);
  });
});
