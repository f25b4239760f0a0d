import { describe, expect, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import {
  DiscountBuyerReleased,
  DiscountBuyerUsed,
  DiscountChanged,
  DiscountCreated,
  DiscountEnded,
  DiscountReactivated,
  DiscountRedeemed,
  DiscountReleased,
  DiscountTerms,
} from '../contract';
import { changeDiscount } from './change-discount';
import { createDiscount } from './create-discount';
import { endDiscount } from './end-discount';
import { reactivateDiscount } from './reactivate-discount';
import { redeemDiscount } from './redeem-discount';
import { givingBack, releaseBuyerUse, releaseDiscount } from './release-discount';
import { takeBuyerUse } from './take-buyer-use';

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const [discountId, orderId, customerId, buyerId, second] = [id(1), id(2), id(3), id(4), id(5)] as const;
const terms = DiscountTerms.parse({
  name: 'June',
  code: 'JUNE10',
  value: { kind: 'percent', basisPoints: 1000 },
  validFrom: '2026-06-01',
  validTo: '2026-06-30',
  maxUses: 2,
  maxUsesPerBuyer: 1,
});
const created = DiscountCreated({ discountId, terms });
const use = { discountId, orderId, customerId, buyerIds: [buyerId], amountMinor: 1190, currency: 'EUR' };
const used = DiscountRedeemed(use);

describe('a discount', () => {
  it('is created once, changed, ended and put into use again', () => {
    given().when(createDiscount, { discountId, terms }).records(created);
    given(created).when(createDiscount, { discountId, terms }).refused('exists');
    const other = { ...terms, name: 'Summer' };
    given(created).when(changeDiscount, { discountId, terms }).records();
    given(created)
      .when(changeDiscount, { discountId, terms: other, expectedRevision: 1 })
      .records(DiscountChanged({ discountId, terms: other }));
    given(created, DiscountChanged({ discountId, terms: other }))
      .when(changeDiscount, { discountId, terms, expectedRevision: 1 })
      .refused('changed-meanwhile');
    const ended = DiscountEnded({ discountId, reason: 'Enough' });
    given(created).when(endDiscount, { discountId, reason: 'Enough' }).records(ended);
    given(created, ended).when(endDiscount, { discountId, reason: 'Enough' }).records();
    given(created, ended).when(reactivateDiscount, { discountId }).records(DiscountReactivated({ discountId }));
    given(created).when(reactivateDiscount, { discountId }).records();
    for (const command of [changeDiscount, endDiscount, reactivateDiscount])
      given()
        .when(command, { discountId, terms, reason: 'x' } as never)
        .refused('unknown-discount'); // each takes what it knows
  });
  it('is redeemed on its days, at the terms that were quoted, until it is used up', () => {
    const input = { ...use, revision: 1 };
    given(created).when(redeemDiscount, input).records(used);
    given(created, used).when(redeemDiscount, input).records(used);
    given(created, used, used).when(redeemDiscount, input).refused('discount-used-up');
    given(created, used, used, DiscountReleased({ ...use, reason: 'x' }))
      .when(redeemDiscount, input)
      .records(used);
    given(created)
      .when(redeemDiscount, { ...input, revision: 2 })
      .refused('discount-changed');
    given(created, DiscountEnded({ discountId, reason: 'x' }))
      .when(redeemDiscount, input)
      .refused('discount-changed');
    given(created)
      .when(redeemDiscount, input, { now: new Date('2026-07-01T00:00:00Z') })
      .refused('discount-over');
    given(created)
      .when(redeemDiscount, input, { now: new Date('2026-05-31T23:59:59Z') })
      .refused('discount-not-yet');
  });
  it('counts per buyer', () => {
    const state = { status: 'active', terms, revision: 1, uses: 0 };
    const input = { buyerId, discountId, orderId };
    given()
      .when(takeBuyerUse, input, { reads: { discount: state } })
      .records(DiscountBuyerUsed(input));
    given(DiscountBuyerUsed(input))
      .when(takeBuyerUse, input, { reads: { discount: state } })
      .records();
    given(DiscountBuyerUsed({ ...input, orderId: second }))
      .when(takeBuyerUse, input, { reads: { discount: state } })
      .refused('discount-used-by-you');
    given(DiscountBuyerUsed({ ...input, orderId: second }), DiscountBuyerReleased({ ...input, orderId: second }))
      .when(takeBuyerUse, input, { reads: { discount: state } })
      .records(DiscountBuyerUsed(input));
  });
  it('is given back once', () => {
    const back = { ...use, reason: 'Cancelled' };
    given(created, used)
      .when(releaseDiscount, back, { reads: { buyer: { orderIds: [orderId] } } })
      .records(DiscountReleased(back));
    given(created, used)
      .when(releaseDiscount, back, { reads: { buyer: { orderIds: [] } } })
      .records();
    const mine = { buyerId, discountId, orderId };
    given(DiscountBuyerUsed(mine)).when(releaseBuyerUse, mine).records(DiscountBuyerReleased(mine));
    given().when(releaseBuyerUse, mine).records();
    expect(givingBack(use, 'Cancelled').map((s) => s.command.name)).toEqual([
      'pricing.release-discount',
      'pricing.release-buyer-use',
    ]);
  });
});
