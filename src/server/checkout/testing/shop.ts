import { randomUUID } from 'node:crypto';
import '@/server/root';
import { createCategory, createProduct } from '@/server/catalog';
import { foundOrganisation } from '@/server/identity';
import { receiveStock } from '@/server/inventory';
import { MAIN } from '@/server/inventory/contract';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import { isRejection } from '@/server/kernel/rejection';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import type { Address, PaymentMethod } from '@/server/kernel/values';
import { quoteFor } from '@/server/pricing';
import { placeOrder } from '../commands/place-order';
import { setCartItems } from '../commands/set-cart-items';

export const system: Actor = { kind: 'system', name: 'test' };
export const visitor: Actor = { kind: 'visitor' };
export const address: Address = {
  name: 'Ada Lovelace',
  street: 'Hauptstr. 1',
  postalCode: '10115',
  city: 'Berlin',
  country: 'DE',
};

/** A small shop with products in stock, in an organisation of its own, for tests of buying. */
export async function shop({ products = 1, stock = 10, priceMinor = 11_900 } = {}) {
  const org = organisation();
  const home = { country: 'DE', currency: 'EUR' };
  await org.must(
    foundOrganisation,
    { orgId: org.orgId, slug: `s-${org.orgId.slice(0, 18)}`, name: 'Test', timeZone: 'Europe/Berlin', ...home },
    system,
  );
  const categoryId = newId();
  const category = { categoryId, slug: 'pumps', name: 'Pumps', description: '', parentId: null, sort: 0, keywords: [] };
  await org.must(createCategory, category, system);
  const productIds = await Promise.all(
    Array.from({ length: products }, async (_, i) => {
      const productId = newId();
      await org.must(createProduct, product(productId, categoryId, i, priceMinor), system);
      if (stock > 0)
        await org.must(receiveStock, { productId, location: MAIN, quantity: stock, reference: 'Opening' }, system);
      return productId;
    }),
  );
  const fill = async (items: Record<string, number>, actor: Actor = visitor, cartId: string = randomUUID()) => {
    const wanted = Object.entries(items).map(([productId, quantity]) => ({ productId, quantity }));
    await org.must(setCartItems, { cartId, items: wanted }, actor);
    return cartId;
  };
  /** What the basket costs a consumer in Germany, standard delivery. */
  const total = async (items: Record<string, number>) => {
    const lines = Object.entries(items).map(([productId, quantity]) => ({ productId, quantity }));
    const quote = await asSystem(org.orgId, () =>
      quoteFor({
        lines,
        buyer: { kind: 'consumer' },
        destination: 'DE',
        shippingMethod: 'standard',
        home,
        on: today(),
      }),
    );
    if (isRejection(quote)) throw new Error(quote.message);
    return quote.totalMinor;
  };
  const order = (cartId: string, expectedTotalMinor: number, more: Partial<Parameters<typeof checkout>[2]> = {}) =>
    checkout(cartId, expectedTotalMinor, more);
  return { ...org, home, productIds, fill, total, order, placeOrder };
}

/** What the tables say otherwise than the log, once all reactions and later projections have caught up: nothing, always. */
export async function differences(org: { orgId: string; settle: () => Promise<void> }) {
  await org.settle();
  return allDifferences(org.orgId);
}
export type Shop = Awaited<ReturnType<typeof shop>>;

const today = () => new Date().toISOString().slice(0, 10);

type More = { orderId?: string; email?: string; paymentMethod?: PaymentMethod; shippingAddress?: Address };
function checkout(cartId: string, expectedTotalMinor: number, more: More) {
  return {
    cartId,
    orderId: more.orderId ?? randomUUID(),
    customerId: null,
    email: more.email ?? 'ada@example.com',
    phone: null,
    shippingAddress: more.shippingAddress ?? address,
    billingAddress: null,
    shippingMethod: 'standard' as const,
    paymentMethod: more.paymentMethod ?? ('bank-transfer' as const),
    expectedTotalMinor,
    purchaseReference: null,
    note: '',
    acceptTerms: true as const,
  };
}

const product = (productId: string, categoryId: string, i: number, priceMinor: number) => ({
  productId,
  facts: {
    sku: `JV-TEST-${i}`,
    slug: `test-pump-${i}`,
    name: `Test pump ${i}`,
    summary: 'A pump for tests',
    description: '',
    categoryId,
    kind: 'jet' as const,
    brand: 'Jovey',
    model: `T${i}`,
    unit: 'piece',
    specifications: { weightKg: 4 },
    curve: [],
    documents: [],
    keywords: [],
    includes: [],
    leadTimeDays: 2,
    minQuantity: 1,
    maxQuantity: 99,
  },
  priceMinor,
  costMinor: Math.round(priceMinor / 2),
  currency: 'EUR',
  active: true,
});
