import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Emission } from '@/server/kernel/event';
import { isRejection } from '@/server/kernel/rejection';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { MOST_HELD } from '@/server/kernel/values';
import {
  BinAssigned,
  LowStockLevelSet,
  MAIN,
  ReceiveStock,
  StockAdjusted,
  StockCounted,
  StockIssued,
  StockReceived,
  StockReleased,
  StockReserved,
  StockReturned,
} from '../contract';
import { available, stock } from '../state';
import { adjustStock } from './adjust-stock';
import { assignBin } from './assign-bin';
import { countStock } from './count-stock';
import { issueStock } from './issue-stock';
import { receiveStock } from './receive-stock';
import { releaseStock } from './release-stock';
import { reserveStock } from './reserve-stock';
import { returnStock } from './return-stock';
import { setLowStockLevel } from './set-low-stock-level';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const at = { productId: id(1), location: MAIN };
const [orderId, other, shipmentId] = [id(2), id(3), id(4)];
const ten = StockReceived({ ...at, quantity: 10, reference: 'Opening' });
const reserved = (quantity: number, order = orderId) => StockReserved({ ...at, orderId: order, quantity });

describe('stock', () => {
  it('is received, counted, corrected, returned, and knows its place', () => {
    given()
      .when(receiveStock, { ...at, quantity: 10, reference: 'Opening' })
      .records(ten);
    given(ten)
      .when(adjustStock, { ...at, delta: -3, reason: 'damage', note: '' })
      .records(StockAdjusted({ ...at, delta: -3, reason: 'damage', note: '' }));
    given(ten)
      .when(countStock, { ...at, counted: 8, note: '' })
      .records(StockCounted({ ...at, counted: 8, delta: -2, note: '' }));
    given(ten)
      .when(returnStock, { ...at, orderId, quantity: 1, to: 'stock' })
      .records(StockReturned({ ...at, orderId, quantity: 1, to: 'stock' }));
    given(ten)
      .when(setLowStockLevel, { ...at, level: 3 })
      .records(LowStockLevelSet({ ...at, level: 3 }));
    given(ten)
      .when(assignBin, { ...at, bin: 'a-03' })
      .records(BinAssigned({ ...at, bin: 'A-03' }));
    given(BinAssigned({ ...at, bin: 'A-03' }))
      .when(assignBin, { ...at, bin: 'A-03' })
      .records();
  });

  it('is promised only as far as it goes', () => {
    given(ten)
      .when(reserveStock, { ...at, orderId, quantity: 10 })
      .records(reserved(10));
    given(ten, reserved(7))
      .when(reserveStock, { ...at, orderId: other, quantity: 4 })
      .refused('out-of-stock');
    given()
      .when(reserveStock, { ...at, orderId, quantity: 1 })
      .refused('out-of-stock');
  });

  it('goes back as a whole, and only once', () => {
    const release = { ...at, orderId, reason: 'cancelled' };
    given(ten, reserved(4), reserved(2))
      .when(releaseStock, release)
      .records(StockReleased({ ...release, quantity: 6 }));
    given(ten, reserved(4), StockReleased({ ...release, quantity: 4 }))
      .when(releaseStock, release)
      .records();
    given(ten, reserved(4, other)).when(releaseStock, release).records();
  });

  it('leaves only for the order that holds it', () => {
    const issue = { ...at, orderId, shipmentId, quantity: 2 };
    given(ten, reserved(2)).when(issueStock, issue).records(StockIssued(issue));
    given(ten, reserved(1)).when(issueStock, issue).refused('not-reserved');
    given(ten, reserved(2), StockIssued(issue)).when(issueStock, issue).refused('not-reserved');
  });

  it('is not corrected below what is promised', () => {
    given(ten, reserved(6))
      .when(adjustStock, { ...at, delta: -5, reason: 'theft', note: '' })
      .refused('below-reserved');
    given(ten, reserved(6))
      .when(countStock, { ...at, counted: 5, note: '' })
      .refused('below-reserved');
    given(ten)
      .when(adjustStock, { ...at, delta: -11, reason: 'theft', note: '' })
      .refused('below-reserved');
  });

  it('never grows beyond what is counted, in one go or in many', () => {
    expect(ReceiveStock.safeParse({ ...at, quantity: 99_999_999_999, reference: 'x' }).error?.issues[0]?.message).toBe(
      'At most 10,000,000',
    );
    const full = StockReceived({ ...at, quantity: MOST_HELD, reference: 'x' });
    given(full)
      .when(receiveStock, { ...at, quantity: 1, reference: 'x' })
      .refused('too-many');
    given(full)
      .when(adjustStock, { ...at, delta: 1, reason: 'found', note: '' })
      .refused('too-many');
  });
});

describe('any interleaving of what may happen', () => {
  const quantity = fc.integer({ min: 1, max: 12 });
  const order = fc.integer({ min: 10, max: 13 }).map(id);
  const step = fc.oneof(
    fc.record({ command: fc.constant(receiveStock), input: fc.record({ quantity, reference: fc.constant('x') }) }),
    fc.record({ command: fc.constant(reserveStock), input: fc.record({ orderId: order, quantity }) }),
    fc.record({ command: fc.constant(releaseStock), input: fc.record({ orderId: order, reason: fc.constant('x') }) }),
    fc.record({
      command: fc.constant(issueStock),
      input: fc.record({ orderId: order, quantity, shipmentId: fc.constant(shipmentId) }),
    }),
    fc.record({
      command: fc.constant(adjustStock),
      input: fc.record({
        delta: fc.integer({ min: -9, max: 9 }).filter((n) => n !== 0),
        reason: fc.constant('found' as const),
        note: fc.constant(''),
      }),
    }),
  );
  it('keeps 0 ≤ reserved ≤ on hand, and reserved is what the orders hold', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const emissions: Emission[] = [];
        for (const { command, input } of steps) {
          const { decided } = given(...emissions).when(command, { ...at, ...input } as never); // each step fits its command
          if (!isRejection(decided)) emissions.push(...decided);
          const s = fold(stock, history(emissions) as never); // only stock's own events
          expect(s.reserved).toBeGreaterThanOrEqual(0);
          expect(available(s)).toBeGreaterThanOrEqual(0);
          expect(Object.values(s.held).reduce((a, b) => a + b, 0)).toBe(s.reserved);
        }
      }),
      { numRuns: 60 },
    );
  });
});
