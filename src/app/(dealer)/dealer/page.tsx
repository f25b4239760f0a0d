import { api } from '@/app/_api/server';
import { OrderDesk } from './_order/order-desk';

export const metadata = { title: { absolute: 'Order · Jovey dealers' } };

/** The order grid: paste a list or type quantities; own net prices, stock and credit in view. */
export default async function Order() {
  const caller = await api();
  const [products, categories, me] = await Promise.all([
    caller.pricing.dealerPrices(),
    caller.catalog.categories(),
    caller.customers.me(),
  ]);
  const ids = products.map((p) => p.productId);
  const pages = Array.from({ length: Math.ceil(ids.length / 200) }, (_, i) => ids.slice(i * 200, (i + 1) * 200));
  const stock = Object.assign(
    {},
    ...(await Promise.all(pages.map((productIds) => caller.inventory.availability({ productIds })))),
  ) as Record<string, number>; // the merged answers of one procedure
  const names = new Map(categories.map((c) => [c.id, c.name]));
  const address = me?.addresses.find((a) => a.isDefault) ?? me?.addresses[0];
  return (
    <OrderDesk
      products={products.map((p) => ({
        ...p,
        category: names.get(p.categoryId) ?? 'Other',
        available: stock[p.productId] ?? 0,
      }))}
      destination={address?.address.country ?? me?.country ?? 'DE'}
      creditLeftMinor={me?.dealer?.creditLeftMinor ?? 0}
      onHold={me?.dealer?.onHold ?? false}
    />
  );
}
