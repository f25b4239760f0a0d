import { heldInLog } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import { orderGoods } from './projections/order.queries';

/** The products of an order and how many units of them it still holds on the shelf, as the log says; null where there is no such order. */
export async function heldGoods(orgId: string, orderId: string) {
  const goods = await orderGoods(orderId);
  if (!goods) return null;
  const productIds = [...new Set(goods.lines.map((line) => line.productId))];
  const held = [];
  for (const productId of productIds) held.push(await heldInLog(orgId, orderId, { productId, location: MAIN }));
  return { productIds, units: held.reduce((sum, units) => sum + units, 0) };
}
