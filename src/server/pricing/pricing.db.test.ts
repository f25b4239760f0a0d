import { describe, expect, it } from 'vitest';
import '@/server/root';
import { createCategory, createProduct, deactivateProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { applyAsDealer } from '@/server/customers';
import { quay } from '@/server/customers/histories';
import type { Actor } from '@/server/kernel/actor';
import { asSystem, scopeOf, withScope } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import {
  agreeDealerPrice,
  agreedPrices,
  competitorPricesOf,
  endDealerPrice,
  marketOf,
  observeCompetitorPrice,
  quoteFor,
  withdrawCompetitorPrice,
} from './index';

async function shop() {
  const org = organisation();
  const category = aCategory();
  await org.must(createCategory, category);
  const pump = aProduct(category.categoryId);
  await org.must(createProduct, pump);
  return { org, productId: pump.productId };
}
const today = () => new Date().toISOString().slice(0, 10);
const asked = (productId: string, quantity = 1) => ({
  lines: [{ productId, quantity }],
  destination: 'DE',
  shippingMethod: 'standard' as const,
  home: { country: 'DE', currency: 'EUR' },
  on: '2026-11-21',
});

describe('pricing', () => {
  it('quotes from the catalogue, and refuses what is not on sale', async () => {
    const { org, productId } = await shop();
    const quote = (quantity?: number) =>
      asSystem(org.orgId, () => quoteFor({ ...asked(productId, quantity), buyer: { kind: 'consumer' } }));
    expect(await quote()).toMatchObject({ subtotalMinor: 12_900, taxRule: 'domestic' });
    expect(await quote(100)).toMatchObject({ rejected: 'quantity' });
    await org.must(deactivateProduct, { productId, reason: 'Gone' });
    expect(await quote()).toMatchObject({ rejected: 'not-on-sale' });
  });

  it('lets an agreed price win, for that dealer only, until it ends', async () => {
    const { org, productId } = await shop();
    const [a, b] = [newId(), newId()];
    await org.must(
      applyAsDealer,
      {
        customerId: a,
        userId: newId(),
        company: 'Harbour Pumps',
        taxId: 'NL123456789B01',
        website: null,
        email: `${a}@harbour.example`,
        name: 'Jan',
        phone: '+31 10 1234567',
        address: quay,
        message: '',
        password: 'a long enough word',
      },
      { kind: 'visitor' },
    );
    expect(
      await org.run(agreeDealerPrice, { customerId: b, productId, netMinor: 7_000, currency: 'EUR' }),
    ).toMatchObject({ rejected: 'unknown-dealer' });
    await org.must(agreeDealerPrice, { customerId: a, productId, netMinor: 7_000, currency: 'EUR' });
    const unit = async (customerId: string) => {
      const buyer = { kind: 'dealer', customerId, discountBp: 2000, vatCountry: 'AT' } as const;
      const q = await asSystem(org.orgId, () => quoteFor({ ...asked(productId), buyer }));
      return 'lines' in q && q.lines[0]?.unitPriceMinor;
    };
    expect([await unit(a), await unit(b)]).toEqual([7_000, 8_672]);
    const dealer = (customerId: string): Actor => ({ kind: 'dealer', userId: customerId, customerId });
    const seenBy = (actor: Actor) => withScope(scopeOf(org.orgId, actor), () => agreedPrices(a));
    expect((await seenBy(dealer(a))).size).toBe(1);
    expect((await seenBy(dealer(b))).size).toBe(0);
    expect(
      await org.run(agreeDealerPrice, { customerId: a, productId, netMinor: 1, currency: 'EUR' }, dealer(a)),
    ).toMatchObject({
      rejected: 'forbidden',
    });
    await org.must(endDealerPrice, { customerId: a, productId });
    expect(await unit(a)).toBe(8_672);
    await org.settle();
    expect(await allDifferences(org.orgId)).toEqual([]);
  });

  it('takes web addresses only as the source of a market price', async () => {
    const { org, productId } = await shop();
    const observed = { productId, competitor: 'Aquatec', priceMinor: 12_000, currency: 'EUR', observedOn: today() };
    for (const url of ['javascript:alert(1)', 'data:text/html,x'])
      expect(
        await org.run(observeCompetitorPrice, { ...observed, observationId: newId(), url, source: 'entered' }),
      ).toMatchObject({ rejected: 'invalid-input', field: 'url' });
  });

  it('keeps what competitors ask, once, and takes it back', async () => {
    const { org, productId } = await shop();
    const see = (priceMinor: number, more = {}) => ({
      productId,
      observationId: newId(),
      competitor: 'Pumpenhof',
      priceMinor,
      currency: 'EUR',
      observedOn: today(),
      url: null,
      source: 'entered' as const,
      ...more,
    });
    const wrong = see(99_900);
    await org.must(observeCompetitorPrice, see(13_100));
    await org.must(observeCompetitorPrice, see(13_100));
    await org.must(observeCompetitorPrice, wrong);
    await org.must(withdrawCompetitorPrice, { productId, observationId: wrong.observationId, reason: 'A set of ten' });
    expect(await org.run(observeCompetitorPrice, see(1, { currency: 'USD' }))).toMatchObject({ field: 'currency' });
    expect(await org.run(observeCompetitorPrice, see(1, { observedOn: '2999-01-01' }))).toMatchObject({
      field: 'observedOn',
    });
    expect(await org.run(observeCompetitorPrice, see(1, { productId: newId() }))).toMatchObject({
      rejected: 'no-such-product',
    });
    const prices = await asSystem(org.orgId, () => competitorPricesOf([productId]));
    expect(prices.map((p) => p.priceMinor)).toEqual([13_100]);
    const market = await asSystem(org.orgId, () => marketOf([productId], today()));
    expect(market.get(productId)?.get('Pumpenhof')?.priceMinor).toBe(13_100);
    await org.settle();
    expect(await allDifferences(org.orgId)).toEqual([]);
  });
});
