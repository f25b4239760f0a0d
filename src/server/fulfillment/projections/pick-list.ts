import { binsOf } from '@/server/inventory';
import { fulfilmentsOf } from './fulfilment.queries';

/** One stop on the picker's way: a bin, a product, and which order gets how many of it. */
export type PickStop = {
  bin: string | null;
  productId: string;
  sku: string;
  name: string;
  quantity: number;
  orders: { orderId: string; number: string; quantity: number }[];
};

/** The way through the shelves for several orders at once: by bin, products without a bin last, each product once. */
export async function pickList(orderIds: readonly string[]) {
  const rows = (await fulfilmentsOf(orderIds)).filter((row) => row.status !== 'cancelled');
  const stops = new Map<string, PickStop>();
  for (const row of rows)
    for (const line of row.lines) {
      const quantity = line.quantity - line.picked;
      if (quantity <= 0) continue;
      const { productId, sku, name } = line;
      const stop = stops.get(productId) ?? { bin: null, productId, sku, name, quantity: 0, orders: [] };
      stop.quantity += quantity;
      stop.orders.push({ orderId: row.orderId, number: row.number, quantity });
      stops.set(productId, stop);
    }
  const bins = await binsOf([...stops.keys()]);
  const located = [...stops.values()].map((stop) => ({ ...stop, bin: bins.get(stop.productId) ?? null }));
  return { orders: rows.map(({ orderId, number }) => ({ orderId, number })), stops: located.sort(byRoute) };
}

/** Bins in the order of their numbers: A-2 before A-10. */
export const byRoute = (a: Pick<PickStop, 'bin' | 'sku'>, b: Pick<PickStop, 'bin' | 'sku'>) =>
  Number(a.bin === null) - Number(b.bin === null) ||
  (a.bin ?? '').localeCompare(b.bin ?? '', 'en', { numeric: true }) ||
  a.sku.localeCompare(b.sku);
