import { releaseCredit } from '@/server/customers';
import { releaseStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { type Also, also } from '@/server/kernel/command';
import { orderGoods } from '../projections/order.queries';
import { unknownOrder } from './refusals';

/** What an order holds, as it was placed: its lines never change afterwards. */
export type Goods = NonNullable<Awaited<ReturnType<typeof orderGoods>>>;

export const gatherGoods = async ({ orderId }: { orderId: string }) => (await orderGoods(orderId)) ?? unknownOrder();

/** Gives back everything an order holds: its goods to the shelf, its credit to the dealer. */
export const releaseGoods = (orderId: string, goods: Goods, reason: string): Also[] => [
  ...goods.lines.map(({ productId }) => also(releaseStock, { productId, location: MAIN, orderId, reason })),
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
