import { releaseCredit } from '@/server/customers';
import { releaseStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { type Also, also } from '@/server/kernel/command';
import { givingBack, redemptionOf } from '@/server/pricing';
import { orderGoods } from '../projections/order.queries';
import { unknownOrder } from './refusals';

/** What an order holds, as it was placed: its lines never change afterwards. */
export type Goods = NonNullable<Awaited<ReturnType<typeof orderGoods>>> & {
  discount?: Awaited<ReturnType<typeof redemptionOf>>;
};

export async function gatherGoods({ orderId }: { orderId: string }) {
  const [goods, discount] = await Promise.all([orderGoods(orderId), redemptionOf(orderId)]);
  return goods ? { ...goods, discount } : unknownOrder();
}

/** Gives back everything an order holds: its goods to the shelf, the use of its discount, its credit to the dealer. */
export const releaseGoods = (orderId: string, goods: Goods, reason: string): Also[] => [
  ...goods.lines.map(({ productId }) => also(releaseStock, { productId, location: MAIN, orderId, reason })),
  ...(goods.discount ? givingBack(goods.discount, reason) : []),
  ...(goods.paymentMethod === 'terms'
    ? [
        also(releaseCredit, {
          customerId: goods.customerId,
          orderId,
          amountMinor: goods.totalMinor,
          reason: `order cancelled: ${reason}`,
        }),
      ]
    : []),
];
