import { describe, it } from 'vitest';
import { given } from '@/server/kernel/testing/given';
import { GoodsReturned } from '../contract';
import { ids, packed, partlyShipped, shipped } from '../histories';
import { returnGoods } from './return-goods';

const returnId = '0193b000-0000-7000-8000-0000000000d1';
const other = '0193b000-0000-7000-8000-0000000000d2';
const one = { productId: ids.pump, quantity: 1 };
const back = { orderId: ids.order, returnId, lines: [{ ...one, to: 'scrap' as const }], note: 'Housing cracked' };
const returned = GoodsReturned({ ...back, customerId: ids.customer });

describe('goods that come back', () => {
  it('go to the shelf or to scrap, a part at a time', () => {
    given(...shipped)
      .when(returnGoods, back)
      .records(returned);
    given(...shipped, returned)
      .when(returnGoods, { ...back, returnId: other })
      .records(GoodsReturned({ ...back, returnId: other, customerId: ids.customer }));
  });
  it('are never more than left, in one go or in several', () => {
    const three = [
      { ...one, quantity: 2, to: 'stock' as const },
      { ...one, to: 'scrap' as const },
    ];
    given(...shipped)
      .when(returnGoods, { ...back, lines: three })
      .refused('too-many');
    given(...partlyShipped, returned)
      .when(returnGoods, { ...back, returnId: other })
      .refused('too-many');
    given(...packed)
      .when(returnGoods, back)
      .refused('too-many');
  });
  it('belong to the order, are recorded once, and not for an order nobody knows', () => {
    given(...shipped)
      .when(returnGoods, { ...back, lines: [{ ...back.lines[0]!, productId: other }] })
      .refused('not-in-order');
    given(...shipped, returned)
      .when(returnGoods, back)
      .refused('already-returned');
    given().when(returnGoods, back).refused('not-queued');
  });
});
