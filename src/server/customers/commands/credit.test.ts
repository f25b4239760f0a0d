import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Emission } from '@/server/kernel/event';
import { fold } from '@/server/kernel/stream';
import { given, history } from '@/server/kernel/testing/given';
import { CreditHeld, CreditReleased, DealerPutOnHold } from '../contract';
import { applicant, approved, ids } from '../histories';
import { credit, customer } from '../state';
import { holdCredit } from './hold-credit';
import { releaseCredit } from './release-credit';

const customerId = ids.harbour;
const orderId = ids.order;
const as = (past: typeof approved) => ({ reads: { customer: fold(customer, history(past) as never) } });
const before = CreditHeld({ customerId, orderId: ids.other, amountMinor: 400_000 });

describe('credit', () => {
  it('is held up to the limit exactly', () =>
    given(before)
      .when(holdCredit, { customerId, orderId, amountMinor: 100_000 }, as(approved))
      .records(CreditHeld({ customerId, orderId, amountMinor: 100_000 })));
  it('is refused one cent above, with what is left', () => {
    const { decided, refused } = given(before).when(
      holdCredit,
      { customerId, orderId, amountMinor: 100_001 },
      as(approved),
    );
    refused('credit-limit');
    expect(decided).toMatchObject({
      field: 'paymentMethod',
      message: 'This order of €1,000.01 is above what is left of your credit: €1,000.00.',
      details: { leftMinor: 100_000, limitMinor: 500_000, heldMinor: 400_000 },
    });
  });
  it('is not held for a dealer on hold, an applicant or a stranger', () => {
    const input = { customerId, orderId, amountMinor: 1 };
    const held = [...approved, DealerPutOnHold({ customerId, reason: 'Overdue.' })];
    given().when(holdCredit, input, as(held)).refused('dealer-on-hold');
    given().when(holdCredit, input, as(applicant)).refused('dealer-not-approved');
    given().when(holdCredit, input, as([])).refused('unknown-dealer');
  });
  it('is held once for an order', () =>
    given(before).when(holdCredit, { customerId, orderId: ids.other, amountMinor: 400_000 }, as(approved)).records());
  it('is never released beyond what the order holds', () => {
    const input = { customerId, orderId: ids.other, amountMinor: 900_000, reason: 'paid' };
    given(before)
      .when(releaseCredit, input)
      .records(CreditReleased({ ...input, amountMinor: 400_000 }));
    given().when(releaseCredit, input).records();
  });
  it('adds up whatever happens', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ order: fc.nat(4), amount: fc.nat(300_000), hold: fc.boolean() }), { maxLength: 40 }),
        (steps) => {
          const past: Emission[] = [];
          for (const { order, amount, hold } of steps) {
            const id = ids.order.slice(0, -1) + order;
            const input = { customerId, orderId: id, amountMinor: amount };
            const { decided } = hold
              ? given(...past).when(holdCredit, input, as(approved))
              : given(...past).when(releaseCredit, { ...input, reason: 'x' });
            if (Array.isArray(decided)) past.push(...decided);
            const state = fold(credit, history(past) as never);
            const sum = Object.values(state.held).reduce((a, b) => a + b, 0);
            expect(state.totalMinor).toBe(sum);
            expect(state.totalMinor).toBeGreaterThanOrEqual(0);
            expect(state.totalMinor).toBeLessThanOrEqual(500_000);
          }
        },
      ),
      { numRuns: 60 },
    ));
});
