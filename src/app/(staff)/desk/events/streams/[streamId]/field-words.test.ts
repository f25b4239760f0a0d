import { expect, it } from 'vitest';
import { formatMoney } from '@/app/_ui/format/money';
import { fieldWords, valueWords } from './field-words';
import { recordOf } from './record-link';

it.each([
  ['priceMinor', 31100, 'price', formatMoney(31100, 'EUR')],
  ['exists', true, 'recorded', 'yes'],
  ['active', false, 'active', 'no'],
  ['discountBp', 1550, 'discount', '15.5 %'],
  ['leadTimeDays', 1200, 'lead time days', '1,200'],
  ['note', '', 'note', 'none'],
  ['status', 'picked', 'status', 'picked'],
])('%s %s is told as %s %s', (field, value, words, told) => {
  expect(fieldWords(field)).toBe(words);
  expect(valueWords(field, value, 'EUR')).toBe(told);
});

const id = '0b7e7a3c-3f0e-4c43-9d0f-2a5c3d1f0a11';
it.each([
  ['product', `product-${id}`, `/desk/catalog/${id}`],
  ['stock', `stock-${id}-main`, `/desk/inventory/${id}`],
  ['purchase-order', `purchase-order-${id}`, `/desk/procurement/${id}`],
  ['number-series', 'number-series-order', undefined],
])('a %s leads back to its record', (type, stream, page) => expect(recordOf(type, stream)?.page).toBe(page));
