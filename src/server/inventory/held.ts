import { readLog } from '@/server/kernel/log';
import { streamId } from '@/server/kernel/stream';
import { stock, stockId } from './state';

const PAGE = 2000;
const TYPES = ['stock.reserved', 'stock.released', 'stock.issued'];

/** How many units of a product an order still holds at a place, according to the log itself. */
export async function heldInLog(orgId: string, orderId: string, at: { productId: string; location: string }) {
  let held = 0;
  for (let after = 0; ; ) {
    const page = await readLog(orgId, { stream: streamId(stock, stockId(at)), types: TYPES, after, limit: PAGE });
    for (const { type, data } of page)
      if (data.orderId === orderId) held += Number(data.quantity) * (type === 'stock.reserved' ? 1 : -1);
    if (page.length < PAGE) return held;
    after = page.at(-1)!.position;
  }
}
