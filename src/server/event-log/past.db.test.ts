import { randomUUID } from 'node:crypto';
import '@/agents';
import { describe, expect, it } from 'vitest';
import { warehouse } from '@/server/fulfillment/testing/warehouse';
import type { Actor } from '@/server/kernel/actor';
import { headOf } from '@/server/kernel/fork/fork';
import { pastAt, preparePast, sweepForks, wantPast } from '@/server/kernel/fork/past';
import type { Past } from '@/server/kernel/trpc';
import { createCaller } from '@/server/root';

const owner: Actor = { kind: 'staff', userId: 'owner', role: 'owner', functions: ['*'] };
const packer: Actor = { kind: 'staff', userId: 'packer', role: 'operator', functions: ['fulfillment'] };
const doors = (orgId: string, past?: Past, actor: Actor = owner) =>
  createCaller({ orgId, actor: async () => actor, requestId: randomUUID(), past: async () => past });

const sorted = <T>(rows: readonly T[]) => rows.map((row) => JSON.stringify(row)).sort();

/** The past at a position, prepared as the worker does. */
async function look(orgId: string, position: number): Promise<Past> {
  await wantPast(orgId, position);
  await preparePast(orgId, (await pastAt(orgId, position))!.id);
  const fork = (await pastAt(orgId, position))!;
  expect(fork.state).toBe('ready');
  return { position, schema: `fork_${fork.id}`, at: fork.at! };
}

describe('the life of a log', () => {
  it('is told in stretches that hold every event, the last one too', async () => {
    const w = await warehouse();
    const span = (await doors(w.orgId).eventLog.span())!;
    expect(span.bars.reduce((sum, bar) => sum + bar.events, 0)).toBe(await headOf(w.orgId));
    expect(span.bars.at(-1)!.at).toBe(span.last);
  });
});

describe('the desk as it was', () => {
  it('shows every list and record of then, through the same doors, and nothing that came later', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    await w.buy({ [productId]: 1 });
    const then = await headOf(w.orgId);
    const before = {
      product: (await doors(w.orgId).catalog.record({ productId }))!.product,
      prices: sorted(await doors(w.orgId).catalog.prices({ ids: [productId] })),
      orders: await doors(w.orgId).orders.list({}),
      stock: await doors(w.orgId).inventory.levels({}),
      events: (await doors(w.orgId).eventLog.list({ limit: 5 })).rows,
    };
    await doors(w.orgId).catalog.changePriceNow({
      decisionId: randomUUID(),
      productId,
      priceMinor: 123_00,
      reason: 'Try',
    });
    await w.buy({ [productId]: 2 });
    const past = await look(w.orgId, then);
    const was = doors(w.orgId, past);
    expect((await was.catalog.record({ productId }))!.product).toEqual(before.product);
    expect(sorted(await was.catalog.prices({ ids: [productId] }))).toEqual(before.prices);
    expect(await was.orders.list({})).toEqual(before.orders);
    expect(await was.inventory.levels({})).toEqual(before.stock);
    expect((await was.eventLog.list({ limit: 5 })).rows).toEqual(before.events);
    expect((await was.eventLog.consumers()).head).toBe(then);
    expect((await doors(w.orgId).orders.list({})).rows).toHaveLength(2);
    // Prices, stock and orders of now are untouched by who looks back.
    expect(await doors(w.orgId).catalog.prices({ ids: [productId] })).toHaveLength(before.prices.length + 1);
  });

  it('reckons by the instant that was chosen, not by the last event or the real today', async () => {
    const w = await warehouse();
    await w.buy({ [w.productIds[0] as string]: 1 });
    const past = await look(w.orgId, await headOf(w.orgId));
    const at = (days: number) => ({ ...past, at: new Date(past.at!.getTime() + days * 86_400_000) });
    const hours = async (days: number) =>
      (await doors(w.orgId, at(days)).fulfillment.queue({})).rows[0]!.standing.hoursLeft;
    expect((await hours(0)) - (await hours(10))).toBeGreaterThan(200);
  });

  it('asks what groups by the key of a table', async () => {
    const w = await warehouse();
    const past = await look(w.orgId, await headOf(w.orgId));
    expect(await doors(w.orgId, past).receivables.ageing({})).toMatchObject({ rows: [] });
  });

  it('refuses every change, says so, and waits until it is ready', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    const past = await look(w.orgId, 5);
    const head = await headOf(w.orgId);
    await expect(
      doors(w.orgId, past).catalog.changePriceNow({
        decisionId: randomUUID(),
        productId,
        priceMinor: 1,
        reason: 'Try',
      }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('nothing can be changed') });
    expect(await headOf(w.orgId)).toBe(head);
    await expect(doors(w.orgId, { position: 5 }).orders.list({})).rejects.toMatchObject({
      message: expect.stringContaining('being prepared'),
    });
  });

  it('keeps rights and walls as they are, and is for staff only', async () => {
    const w = await warehouse();
    const [productId] = w.productIds as [string];
    await w.buy({ [productId]: 1 });
    const past = await look(w.orgId, await headOf(w.orgId));
    await expect(doors(w.orgId, past, packer).receivables.list({})).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const other = await warehouse();
    expect((await doors(other.orgId, past).orders.list({})).rows).toEqual([]);
    const visitor: Actor = { kind: 'visitor' };
    await doors(w.orgId).catalog.changePriceNow({
      decisionId: randomUUID(),
      productId,
      priceMinor: 123_00,
      reason: 'Try',
    });
    const [card] = await doors(w.orgId, past, visitor).catalog.cards({ ids: [productId] });
    expect(card).toMatchObject({ priceMinor: 123_00 });
  });

  it('makes room: only a few are kept, and none survives a new program', async () => {
    const w = await warehouse();
    await look(w.orgId, 3);
    await look(w.orgId, 4);
    expect(await pastAt(w.orgId, 3)).toBeDefined();
    await sweepForks(w.orgId);
    expect(await pastAt(w.orgId, 3)).toBeUndefined();
  });
});
