import { describe, expect, it } from 'vitest';
import '@/server/root';
import { createCategory, createProduct } from '@/server/catalog';
import { aCategory, aProduct } from '@/server/catalog/histories';
import { newId } from '@/server/kernel/id';
import { organisation } from '@/server/kernel/testing/organisation';
import { allDifferences } from '@/server/kernel/testing/rebuild';
import { observeCompetitorPrices } from './index';

async function shop() {
  const org = organisation();
  const category = aCategory();
  const pumps = ['JV-ONE', 'JV-TWO'].map((sku) => aProduct(category.categoryId, sku));
  await org.must(createCategory, category);
  for (const pump of pumps) await org.must(createProduct, pump);
  const line = (pump: 0 | 1, priceMinor: number, more = {}) => ({
    ...{ productId: pumps[pump]!.productId, competitor: 'Hugeshop', priceMinor, currency: 'EUR', url: null },
    ...{ observedOn: '2026-01-02', ...more },
  });
  const record = (...observations: ReturnType<typeof line>[]) => org.run(observeCompetitorPrices, { observations });
  const recorded = () => org.read((db) => db.competitorPrice.count());
  return { ...org, line, record, recorded };
}

describe('a list of competitors’ prices', () => {
  it('is recorded in one go, and once however often it is sent, also at the same time', async () => {
    const s = await shop();
    const list = [s.line(0, 9900), s.line(1, 19_900), s.line(1, 18_900, { competitor: 'B' }), s.line(0, 9900)];
    const outcomes = await Promise.all([s.record(...list), s.record(...list), s.record(...list)]);
    expect(outcomes.every((o) => 'done' in o)).toBe(true);
    expect(await s.recorded()).toBe(3);
    expect(await allDifferences(s.orgId)).toEqual([]);
  });

  it('is refused as a whole, and every line that stands in the way is named', async () => {
    const s = await shop();
    const list = [
      s.line(0, 9900),
      s.line(0, 9800, { productId: newId() }),
      s.line(1, 9700, { currency: 'USD' }),
      s.line(1, 9600, { observedOn: '2999-01-01' }),
    ];
    expect(await s.record(...list)).toMatchObject({
      ...{ message: '3 of these lines cannot be recorded.', field: 'observations.1.productId' },
      details: {
        lines: [
          { place: 1, message: 'This product does not exist.' },
          { place: 2, message: 'Enter the price in EUR.' },
          { place: 3, message: 'The day lies in the future.' },
        ],
      },
    });
    expect(await s.record(s.line(0, 9900), s.line(0, 9_999_999_999_999_900))).toMatchObject({
      ...{ rejected: 'invalid-input', field: 'observations.1.priceMinor' },
      message: 'At most 1,000,000,000.00',
    });
    expect(await s.recorded()).toBe(0);
  });
});
