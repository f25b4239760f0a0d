import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { changePrice } from '@/server/catalog';
import { newId } from '@/server/kernel/id';
import { readLog } from '@/server/kernel/log';
import { cancelOrder, expireOrder, orderById } from '@/server/orders';
import { changeDiscount, createDiscount, discountById, endDiscount } from '@/server/pricing';
import { DiscountTerms } from '@/server/pricing/contract';
import { setCartCode } from './commands/set-cart-code';
import { quoteView } from './quote-view';
import { differences, type Shop, shop, system, visitor } from './testing/shop';

type Terms = Partial<Parameters<typeof DiscountTerms.parse>[0] & object>;
async function give(s: Shop, terms: Terms = {}) {
  const discountId = newId();
  const full = DiscountTerms.parse({
    name: 'Ten off',
    code: 'TEN',
    value: { kind: 'percent', basisPoints: 1000 },
    ...terms,
  });
  await s.must(createDiscount, { discountId, terms: full });
  return discountId;
}
const uses = async (s: Shop, id: string) => (await s.read(() => discountById(id)))?.uses;
/** A basket with one piece and the code, and what it costs with it. */
async function withCode(s: Shop, code: string | null = 'TEN') {
  const cartId = await s.fill({ [s.productIds[0]!]: 1 });
  if (code) await s.must(setCartCode, { cartId, code }, visitor);
  const view = await quoteView(
    { cartId, destination: 'DE', shippingMethod: 'standard' },
    { orgId: s.orgId, actor: visitor },
  );
  return { cartId, total: view.quote.totalMinor, view };
}
const buyer = (n: number) => ({ email: `buyer${n}@example.com` });

describe('a code', () => {
  it('lowers order and customer’s total by the same amount everywhere, and is counted', async () => {
    const s = await shop();
    const discountId = await give(s);
    const { cartId, total, view } = await withCode(s, ' ten ');
    expect(view).toMatchObject({ code: { code: 'TEN', refused: null }, quote: { discount: { amountMinor: 1190 } } });
    expect(total).toBe((await s.total({ [s.productIds[0]!]: 1 })) - 1190);
    const input = s.order(cartId, total);
    await s.must(s.placeOrder, input, visitor);
    const order = await s.read(() => orderById(input.orderId));
    expect(order).toMatchObject({
      totalMinor: total,
      quote: { discount: { discountId, code: 'TEN', amountMinor: 1190 } },
    });
    expect(await s.read(() => discountById(discountId))).toMatchObject({ uses: 1, givenMinor: 1190, currency: 'EUR' });
    // The buyer's address stands in no event of the discount.
    const log = (await readLog(s.orgId)).filter((e) => e.type.startsWith('discount'));
    expect(log).toHaveLength(4);
    expect(JSON.stringify(log)).not.toContain('ada@');
    expect(await differences(s)).toEqual([]);
  });

  it('is refused beside the field when nobody knows it, it is not for this buyer, or it is over', async () => {
    const s = await shop();
    await give(s, { code: 'DEALERS', audience: 'dealers' });
    await give(s, { code: 'LAST-YEAR', validTo: '2025-12-31' });
    await give(s, { code: 'NEXT-YEAR', validFrom: '2999-01-01' });
    const ended = await give(s, { code: 'ENDED' });
    await s.must(endDiscount, { discountId: ended, reason: 'Enough' });
    const cartId = await s.fill({ [s.productIds[0]!]: 1 });
    const answers = [];
    for (const code of ['NOBODY', 'DEALERS', 'LAST-YEAR', 'NEXT-YEAR', 'ENDED'])
      answers.push(await s.run(setCartCode, { cartId, code }, visitor));
    expect(answers.map((a) => 'rejected' in a && a.rejected)).toEqual([
      'unknown-code',
      'discount-audience',
      'discount-over',
      'discount-not-yet',
      'discount-over',
    ]);
    expect(answers.every((a) => 'field' in a && a.field === 'discountCode')).toBe(true);
    expect(
      await s.run(createDiscount, {
        discountId: newId(),
        terms: DiscountTerms.parse({ name: 'x', code: 'ended', value: { kind: 'free-shipping' } }),
      }),
    ).toMatchObject({ rejected: 'taken', field: 'code' });
  });

  it('stays in the basket with its reason until the goods are worth enough', async () => {
    const s = await shop();
    await give(s, { minimumMinor: 20_000 });
    const { cartId, view, total } = await withCode(s);
    expect(view.code).toEqual({ code: 'TEN', refused: 'Counts from €200.00 of goods.' });
    expect(total).toBe(await s.total({ [s.productIds[0]!]: 1 }));
    await s.fill({ [s.productIds[0]!]: 2 }, visitor, cartId);
    const more = await quoteView({ cartId, destination: 'DE' }, { orgId: s.orgId, actor: visitor });
    expect(more).toMatchObject({ code: { refused: null }, quote: { discount: { amountMinor: 2380 } } });
    await s.must(setCartCode, { cartId, code: null }, visitor);
    expect((await quoteView({ cartId, destination: 'DE' }, { orgId: s.orgId, actor: visitor })).code).toBeNull();
  });

  it('counts once per buyer: the e-mail address is known again, with a tag or without', async () => {
    const s = await shop();
    const discountId = await give(s, { maxUsesPerBuyer: 1 });
    const place = async (email: string) => {
      const { cartId, total } = await withCode(s);
      return s.run(s.placeOrder, s.order(cartId, total, { email }), visitor);
    };
    expect(await place('ada@example.com')).toHaveProperty('done');
    for (const email of ['ada@example.com', 'Ada+pumps@Example.com'])
      expect(await place(email)).toMatchObject({ rejected: 'discount-used-by-you', field: 'discountCode' });
    expect(await place('grace@example.com')).toHaveProperty('done');
    expect(await uses(s, discountId)).toBe(2);
  });

  it('with changed terms between quote and order is quoted anew', async () => {
    const s = await shop();
    const discountId = await give(s);
    const { cartId, total } = await withCode(s);
    const terms = DiscountTerms.parse({ name: 'Five', code: 'TEN', value: { kind: 'percent', basisPoints: 500 } });
    await s.must(changeDiscount, { discountId, terms });
    expect(await s.run(s.placeOrder, s.order(cartId, total), visitor)).toMatchObject({ rejected: 'total-changed' });
    await s.must(endDiscount, { discountId, reason: 'Enough' });
    expect(await s.run(s.placeOrder, s.order(cartId, total), visitor)).toMatchObject({ rejected: 'discount-over' });
  });
});

describe('the last use', () => {
  it('goes to one of sixteen who ask at once; the others are told, and nothing of theirs stays behind', async () => {
    const s = await shop({ stock: 40 });
    const discountId = await give(s, { maxUses: 3 });
    for (let i = 0; i < 2; i++) {
      const { cartId, total } = await withCode(s);
      await s.must(s.placeOrder, s.order(cartId, total, buyer(i)), visitor);
    }
    const baskets = await Promise.all(Array.from({ length: 16 }, () => withCode(s)));
    const outcomes = await Promise.all(
      baskets.map(({ cartId, total }, i) => s.run(s.placeOrder, s.order(cartId, total, buyer(10 + i)), visitor)),
    );
    expect(outcomes.filter((o) => 'done' in o)).toHaveLength(1);
    const refused = outcomes.filter((o) => 'rejected' in o);
    expect(refused).toHaveLength(15);
    for (const o of refused) expect(o).toMatchObject({ rejected: 'discount-used-up', field: 'discountCode' });
    expect(await uses(s, discountId)).toBe(3);
    expect(await s.read((db) => db.salesOrder.count())).toBe(3);
    expect(await s.read((db) => db.stockLevel.findMany({}))).toMatchObject([{ reserved: 3 }]);
    expect(await differences(s)).toEqual([]);
  });

  it('comes back with a cancelled order, once, and with one whose payment never came', async () => {
    const s = await shop();
    const discountId = await give(s, { maxUses: 1, maxUsesPerBuyer: 1 });
    const first = await withCode(s);
    const input = s.order(first.cartId, first.total);
    await s.must(s.placeOrder, input, visitor);
    const cartId = await s.fill({ [s.productIds[0]!]: 1 });
    expect(await s.run(setCartCode, { cartId, code: 'TEN' }, visitor)).toMatchObject({ rejected: 'discount-used-up' });
    const cancels = [1, 2, 3].map(() => s.run(cancelOrder, { orderId: input.orderId, reason: 'Changed my mind' }));
    await Promise.all(cancels);
    await s.run(expireOrder, { orderId: input.orderId }, system);
    expect(await s.read(() => discountById(discountId))).toMatchObject({ uses: 0, givenMinor: 0 });
    const again = await withCode(s);
    expect(await s.run(s.placeOrder, s.order(again.cartId, again.total), visitor)).toHaveProperty('done');
    expect(await uses(s, discountId)).toBe(1);
    expect(await differences(s)).toEqual([]);
  });
});

describe('an automatic discount', () => {
  it('counts by itself, gives way to a better code, and is named when it is the better one', async () => {
    const s = await shop();
    await give(s, { name: 'Autumn', code: null });
    await give(s, { code: 'FIVE', value: { kind: 'percent', basisPoints: 500 } });
    await give(s, { code: 'TWENTY', value: { kind: 'percent', basisPoints: 2000 } });
    expect((await withCode(s, null)).view.quote.discount).toMatchObject({ name: 'Autumn', code: null });
    expect((await withCode(s, 'TWENTY')).view.quote.discount).toMatchObject({ code: 'TWENTY', amountMinor: 2380 });
    const { view } = await withCode(s, 'FIVE');
    expect(view.quote.discount).toMatchObject({ name: 'Autumn' });
    expect(view.code?.refused).toContain('“Autumn” takes off more');
  });

  it('protects the cost, and free orders are placed as well', async () => {
    const s = await shop();
    await give(s, { code: 'HALF', value: { kind: 'percent', basisPoints: 9000 } });
    await give(s, { code: 'GIFT', value: { kind: 'percent', basisPoints: 10_000 }, neverBelowCost: false });
    // Cost 59.50 net, 70.81 with tax.
    expect((await withCode(s, 'HALF')).view.quote.lines[0]).toMatchObject({ grossMinor: 7081 });
    await s.must(
      changePrice,
      { productId: s.productIds[0]!, priceMinor: 16_000, reason: 'Free delivery' },
      { kind: 'system', name: 'test' },
    );
    const gift = await withCode(s, 'GIFT');
    expect(gift.total).toBe(0);
    const free = s.order(gift.cartId, 0);
    expect(await s.run(s.placeOrder, free, visitor)).toHaveProperty('done');
    expect(await s.read(() => orderById(free.orderId))).toMatchObject({ status: 'confirmed', paymentStatus: 'paid' });
    expect(await differences(s)).toEqual([]);
  });

  it('is never read by buyers', async () => {
    const s = await shop();
    await give(s);
    const stranger = { kind: 'consumer', userId: randomUUID(), customerId: randomUUID() } as const;
    expect(
      await s.run(
        createDiscount,
        { discountId: newId(), terms: DiscountTerms.parse({ name: 'x', value: { kind: 'free-shipping' } }) },
        stranger,
      ),
    ).toMatchObject({ rejected: 'forbidden' });
  });
});
