import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { applyAsDealer, approveDealer } from '@/server/customers';
import type { Actor } from '@/server/kernel/actor';
import { cancelOrder } from '@/server/orders';
import { createDiscount } from '@/server/pricing';
import { DiscountTerms } from '@/server/pricing/contract';
import { cartView } from './cart-view';
import { claimCart } from './commands/claim-cart';
import { setCartCode } from './commands/set-cart-code';
import { quoteView } from './quote-view';
import { address, differences, shop, system, visitor } from './testing/shop';

const terms = { tier: 'gold' as const, discountBp: 2000, creditLimitMinor: 30_000, termsDays: 30 };

async function dealerShop() {
  const s = await shop({ products: 2 });
  const [customerId, userId] = [randomUUID(), randomUUID()];
  const application = {
    customerId,
    userId,
    company: 'Pumpen Meyer',
    taxId: 'DE123456789',
    website: null,
    email: `dealer-${userId.slice(0, 8)}@example.com`,
    name: 'Mia Meyer',
    phone: '+49 30 123456',
    address,
    message: '',
    password: 'correct horse battery',
  };
  await s.must(applyAsDealer, application, system);
  const actor: Actor = { kind: 'dealer', userId, customerId };
  const approve = () => s.must(approveDealer, { customerId, terms, note: '' });
  const asking = { orgId: s.orgId, actor };
  const onTerms = async (items: Record<string, number>) => {
    const cartId = await s.fill(items, actor);
    const { quote } = await quoteView({ cartId, destination: 'DE' }, asking);
    return { ...s.order(cartId, quote.totalMinor, { paymentMethod: 'terms' }), quote };
  };
  return { ...s, actor, customerId, asking, approve, onTerms };
}

describe('a dealer', () => {
  it('orders nothing before approval, then at net prices on terms', async () => {
    const s = await dealerShop();
    const items = { [s.productIds[0]!]: 1 };
    const cartId = await s.fill(items, s.actor);
    expect(await s.run(s.placeOrder, s.order(cartId, 1, { paymentMethod: 'terms' }), s.actor)).toMatchObject({
      rejected: 'dealer-not-approved',
    });
    await s.approve();
    const { quote, ...order } = await s.onTerms(items);
    expect(quote.lines[0]).toMatchObject({ unitPriceMinor: 8_000, discountBp: 2000, netMinor: 8_000 });
    await s.must(s.placeOrder, order, s.actor);
    expect(await s.read((db) => db.salesOrder.findFirst())).toMatchObject({
      channel: 'dealer',
      customerKind: 'dealer',
      paymentMethod: 'terms',
      termsDays: 30,
      status: 'confirmed',
    });
    expect(await s.read((db) => db.dealer.findFirst())).toMatchObject({ creditHeldMinor: BigInt(quote.totalMinor) });
  });

  it('cannot pass the credit limit with two baskets at once, and gets the credit back with a cancellation', async () => {
    const s = await dealerShop();
    await s.approve();
    const [a, b] = s.productIds as [string, string];
    const [first, second] = [await s.onTerms({ [a]: 2 }), await s.onTerms({ [b]: 2 })];
    const both = await Promise.all(
      [first, second].map(({ quote: _, ...order }) => s.run(s.placeOrder, order, s.actor)),
    );
    expect(both.filter((o) => 'done' in o)).toHaveLength(1);
    expect(both.find((o) => 'rejected' in o)).toMatchObject({ rejected: 'credit-limit' });
    const placed = 'done' in both[0]! ? first : second;
    await s.must(cancelOrder, { orderId: placed.orderId, reason: 'Wrong size' }, s.actor);
    const { quote: _, ...again } = placed === first ? second : first;
    await s.must(s.placeOrder, again, s.actor);
    expect(await differences(s)).toEqual([]);
  });

  it('may not be asked for by consumers who want to pay later', async () => {
    const s = await dealerShop();
    const items = { [s.productIds[0]!]: 1 };
    const order = s.order(await s.fill(items), await s.total(items), { paymentMethod: 'terms' });
    expect(await s.run(s.placeOrder, order, visitor)).toMatchObject({ rejected: 'payment-not-offered' });
  });
});

describe('a basket', () => {
  it('is seen by its holder only, follows a sign-in, and takes the earlier one along', async () => {
    const s = await dealerShop();
    await s.approve();
    const [a, b] = s.productIds as [string, string];
    const earlier = await s.fill({ [b]: 1 }, s.actor);
    await s.must(claimCart, { cartId: earlier }, s.actor);
    const cartId = await s.fill({ [a]: 2 });
    const visiting = { orgId: s.orgId, actor: visitor };
    expect(await cartView({ cartId }, visiting)).toMatchObject({ count: 2, claim: false });
    expect(await cartView({ cartId: randomUUID() }, visiting)).toMatchObject({ id: null });
    expect(await cartView({ cartId }, s.asking)).toMatchObject({ count: 2, claim: true });
    await s.must(claimCart, { cartId }, s.actor);
    expect(await cartView({}, s.asking)).toMatchObject({ id: cartId, count: 3, claim: false });
    expect(await cartView({ cartId }, visiting)).toMatchObject({ id: null });
    expect(await cartView({ cartId: earlier }, s.asking)).toMatchObject({ count: 0 });
    expect(await s.read((db) => db.cart.count())).toBe(2);
  });

  it('uses a code on top of own prices only where its terms allow it; credit and order hold what is left', async () => {
    const s = await dealerShop();
    await s.approve();
    const [first, second] = s.productIds as [string, string];
    const give = (code: string, onDealerPrices: boolean) =>
      s.must(createDiscount, {
        discountId: randomUUID(),
        terms: DiscountTerms.parse({
          name: code,
          code,
          value: { kind: 'amount', amountMinor: 1000, currency: 'EUR' },
          audience: 'dealers',
          onDealerPrices,
        }),
      });
    await give('PLAIN', false);
    await give('PARTNER', true);
    const cartId = await s.fill({ [first]: 1, [second]: 1 }, s.actor);
    const view = async (code: string) => {
      await s.must(setCartCode, { cartId, code }, s.actor);
      return quoteView({ cartId, destination: 'DE' }, s.asking);
    };
    expect((await view('PLAIN')).code?.refused).toContain('cannot be combined with your dealer prices');
    const { quote } = await view('partner');
    expect(quote).toMatchObject({ subtotalMinor: 16_000, discount: { amountMinor: 1000 }, pricesInclude: 'no-tax' });
    expect(quote.lines.map((l) => l.netMinor)).toEqual([7_500, 7_500]);
    const order = s.order(cartId, quote.totalMinor, { paymentMethod: 'terms' });
    await s.must(s.placeOrder, order, s.actor);
    expect(await s.read((db) => db.dealer.findFirst())).toMatchObject({ creditHeldMinor: BigInt(quote.totalMinor) });
    await s.must(cancelOrder, { orderId: order.orderId, reason: 'Ordered twice' }, s.actor);
    expect(await s.read((db) => db.discount.findFirst({ where: { code: 'PARTNER' } }))).toMatchObject({ uses: 0 });
    expect(await differences(s)).toEqual([]);
  });
});
