import { expect, it } from 'vitest';
import { CreateProduct } from '@/server/catalog/contract';
import { problemsByField } from './form-problems';
import { readFacts } from './form-values';

it('tells what is missing in words of the form, in its order', () => {
  const form = new FormData();
  form.set('leadTimeDays', '5');
  form.set('minQuantity', '1');
  form.set('maxQuantity', '99');
  form.set('specifications.powerW', 'strong');
  form.set('curve', '0 26\nx');
  const checked = CreateProduct.safeParse({
    productId: crypto.randomUUID(),
    facts: readFacts(form),
    priceMinor: Number.NaN,
    costMinor: Number.NaN,
    currency: 'EUR',
  });
  const problems = problemsByField(
    (checked.error?.issues ?? []).map(({ path, message }) => ({ field: path.join('.'), message })),
  );
  expect(Object.keys(problems).slice(0, 3)).toEqual(['name', 'sku', 'slug']);
  expect(problems).toMatchObject({
    name: 'Enter the name',
    kind: 'Choose a kind',
    categoryId: 'Choose a category',
    priceMinor: 'Enter a price above zero, such as 129.00',
    curve: 'Each line needs two numbers: flow and head',
    'specifications.powerW': 'Enter a number',
  });
  expect(Object.values(problems).join()).not.toMatch(/Invalid|NaN/);
});
