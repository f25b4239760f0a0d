import { describe, it } from 'vitest';
import { newId } from '@/server/kernel/id';
import { given } from '@/server/kernel/testing/given';
import {
  CategoryChanged,
  CategoryCreated,
  ProductActivated,
  ProductChanged,
  ProductCosted,
  ProductCreated,
  ProductDeactivated,
  ProductPriced,
} from '../contract';
import { someFacts } from '../histories';
import { activateProduct } from './activate-product';
import { changeCategory } from './change-category';
import { changeCost } from './change-cost';
import { changePrice } from './change-price';
import { changeProduct } from './change-product';
import { createCategory } from './create-category';
import { createProduct } from './create-product';
import { deactivateProduct } from './deactivate-product';

const [productId, categoryId, parentId] = [newId(), newId(), newId()];
const facts = someFacts(categoryId);
const first = { productId, previousMinor: null, currency: 'EUR' };
const created = [
  ProductCreated({ productId, facts }),
  ProductPriced({ ...first, priceMinor: 12_900, reason: 'First price' }),
  ProductCosted({ ...first, costMinor: 6_400, reason: 'First cost' }),
];
const onSale = [...created, ProductActivated({ productId })];
const there = { reads: { category: { exists: true, parentId: null } } };

describe('create-product', () => {
  const input = { productId, facts, priceMinor: 12_900, costMinor: 6_400, currency: 'EUR', active: true };
  it('records facts, price, cost and that it is on sale', () =>
    given()
      .when(createProduct, input, there)
      .records(...onSale));
  it('stays off sale when told so', () =>
    given()
      .when(createProduct, { ...input, active: false }, there)
      .records(...created));
  it('is refused twice', () =>
    given(...created)
      .when(createProduct, input, there)
      .refused('exists'));
  it('needs a category', () =>
    given()
      .when(createProduct, input, { reads: { category: { exists: false } } })
      .refused('no-such-category'));
  it('refuses figures that contradict each other', () => {
    given()
      .when(createProduct, { ...input, facts: { ...facts, minQuantity: 5, maxQuantity: 4 } }, there)
      .refused('quantities');
    given()
      .when(createProduct, { ...input, facts: { ...facts, curve: [...facts.curve].reverse() } }, there)
      .refused('curve-order');
    given()
      .when(createProduct, { ...input, facts: { ...facts, curve: [{ flowLpm: 500, headM: 1 }] } }, there)
      .refused('curve-beyond');
  });
});

describe('change-product', () => {
  const renamed = { ...facts, name: 'Garden pump' };
  it('records new facts', () =>
    given(...onSale)
      .when(changeProduct, { productId, facts: renamed }, there)
      .records(ProductChanged({ productId, facts: renamed })));
  it('does nothing when nothing changed', () =>
    given(...onSale)
      .when(changeProduct, { productId, facts }, there)
      .records());
  it('needs the product', () => given().when(changeProduct, { productId, facts }, there).refused('no-such-product'));
});

describe('change-price', () => {
  const to = (priceMinor: number, expectedMinor?: number) => ({
    productId,
    priceMinor,
    expectedMinor,
    reason: 'Competitors',
  });
  it('records the price with the one before', () =>
    given(...onSale)
      .when(changePrice, to(13_900, 12_900))
      .records(
        ProductPriced({
          productId,
          priceMinor: 13_900,
          previousMinor: 12_900,
          currency: 'EUR',
          reason: 'Competitors',
        }),
      ));
  it('is stale when the price is another than expected', () =>
    given(...onSale)
      .when(changePrice, to(13_900, 12_500))
      .refused('stale'));
  it('does nothing for the same price', () =>
    given(...onSale)
      .when(changePrice, to(12_900))
      .records());
  it('needs the product', () => given().when(changePrice, to(1)).refused('no-such-product'));
});

describe('change-cost', () => {
  it('records the cost with the one before', () =>
    given(...onSale)
      .when(changeCost, { productId, costMinor: 7_000, reason: 'Copper' })
      .records(
        ProductCosted({ productId, costMinor: 7_000, previousMinor: 6_400, currency: 'EUR', reason: 'Copper' }),
      ));
});

describe('on sale and off', () => {
  it('goes on sale once', () => {
    given(...created)
      .when(activateProduct, { productId })
      .records(ProductActivated({ productId }));
    given(...onSale)
      .when(activateProduct, { productId })
      .records();
  });
  it('goes off sale with a reason, and back', () => {
    const gone = ProductDeactivated({ productId, reason: 'Replaced' });
    given(...onSale)
      .when(deactivateProduct, { productId, reason: 'Replaced' })
      .records(gone);
    given(...onSale, gone)
      .when(activateProduct, { productId })
      .records(ProductActivated({ productId }));
    given(...created)
      .when(deactivateProduct, { productId, reason: 'Replaced' })
      .records();
  });
});

describe('categories', () => {
  const input = { categoryId, slug: 'pumps', name: 'Pumps', description: '', parentId: null, sort: 1, keywords: [] };
  const { slug: _, ...change } = input;
  it('are created once', () => {
    given()
      .when(createCategory, input, { reads: { parent: { exists: false } } })
      .records(CategoryCreated(input));
    given(CategoryCreated(input))
      .when(createCategory, input, { reads: { parent: { exists: true, parentId: null } } })
      .refused('exists');
  });
  it('lie under a top category only', () => {
    given()
      .when(createCategory, { ...input, parentId }, { reads: { parent: { exists: true, parentId: newId() } } })
      .refused('too-deep');
    given(CategoryCreated(input))
      .when(
        changeCategory,
        { ...change, parentId: categoryId },
        { reads: { parent: { exists: true, parentId: null } } },
      )
      .refused('circle');
  });
  it('change', () =>
    given(CategoryCreated(input))
      .when(changeCategory, { ...change, name: 'All pumps' }, { reads: { parent: { exists: true, parentId: null } } })
      .records(CategoryChanged({ ...change, name: 'All pumps' })));
});
