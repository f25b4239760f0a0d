import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import '@/server/root';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem, withScope } from '@/server/kernel/database/scope';
import { organisation } from '@/server/kernel/testing/organisation';
import { differences } from '@/server/kernel/testing/rebuild';
import { adjustStock } from './commands/adjust-stock';
import { issueStock } from './commands/issue-stock';
import { receiveStock } from './commands/receive-stock';
import { releaseStock } from './commands/release-stock';
import { reserveStock } from './commands/reserve-stock';
import { MAIN } from './contract';
import { stockLevels } from './projections/stock-level';
import { stockMovements } from './projections/stock-movement';
import { stockLedger } from './projections/stock-movement.queries';

const system = { kind: 'system', name: 'test' } as const;

describe('the ledger', () => {
  it('adds up to the level, whatever happened in whatever order', async () => {
    const orders = Array.from({ length: 3 }, () => randomUUID());
    const quantity = fc.integer({ min: 1, max: 8 });
    const step = fc.tuple(fc.constantFrom('receive', 'reserve', 'release', 'issue', 'adjust'), fc.nat(2), quantity);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
        const org = organisation();
        const at = { productId: randomUUID(), location: MAIN };
        await Promise.all(
          steps.map(([what, n, quantity]) => {
            const orderId = orders[n]!;
            if (what === 'receive') return org.run(receiveStock, { ...at, quantity, reference: 'x' });
            if (what === 'reserve') return org.run(reserveStock, { ...at, orderId, quantity }, system);
            if (what === 'release') return org.run(releaseStock, { ...at, orderId, reason: 'x' }, system);
            if (what === 'issue')
              return org.run(issueStock, { ...at, orderId, quantity, shipmentId: randomUUID() }, system);
            return org.run(adjustStock, { ...at, delta: -quantity, reason: 'correction', note: '' });
          }),
        );
        const { rows } = await asSystem(org.orgId, () =>
          readPool().query(
            `select l."onHand", l.reserved, coalesce(sum(m."onHandDelta"), 0)::int as hand, coalesce(sum(m."reservedDelta"), 0)::int as held
             from stock_level l left join stock_movement m using ("orgId", "productId") group by 1, 2`,
          ),
        );
        for (const row of rows) expect([row.hand, row.held]).toEqual([row.onHand, row.reserved]);
        for (const projection of [stockLevels, stockMovements])
          expect(await differences(org.orgId, projection)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  });

  it('is for the warehouse; how much is left is for everybody', async () => {
    const org = organisation();
    const at = { productId: randomUUID(), location: MAIN };
    await org.must(receiveStock, { ...at, quantity: 5, reference: 'Opening' });
    const as = (scope: Partial<Parameters<typeof withScope>[0]>) =>
      withScope(
        { orgId: org.orgId, kind: 'visitor', ...scope },
        async () => (await stockLedger({ productId: at.productId, limit: 10 })).rows.length,
      );
    expect(await as({ kind: 'staff', functions: 'inventory' })).toBe(1);
    expect(await as({ kind: 'staff', functions: 'receivables' })).toBe(0);
    expect(await as({ kind: 'visitor' })).toBe(0);
    const level = await withScope({ orgId: org.orgId, kind: 'visitor' }, () =>
      readPool().query('select available from stock_level'),
    );
    expect(level.rows).toEqual([{ available: 5 }]);
    const elsewhere = await withScope({ orgId: randomUUID(), kind: 'system' }, () =>
      readPool().query('select * from stock_level'),
    );
    expect(elsewhere.rows).toEqual([]);
  });
});
