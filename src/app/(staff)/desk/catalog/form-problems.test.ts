import { expect, it } from 'vitest';
import { CreateProduct } from '@/server/catalog/contract';
import { problemsByField } from './form-problems';
import { type Facts, readDocuments, readFacts, writeDocuments } from './form-values';

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

it('reads documents line by line, and lets nobody hide a script behind a title', () => {
  const line = 'Data sheet | Data sheet JV-1 | /documents/JV-1/data-sheet.pdf';
  expect(writeDocuments(readDocuments(line) as Facts['documents'])).toBe(line); // of a known kind
  const wrong = ['Poster | Big | https://example.com/a.pdf', 'Manual | Evil | javascript:alert(1)', 'Manual'];
  for (const text of wrong) {
    const form = new FormData();
    form.set('documents', text);
    const issues = CreateProduct.safeParse({ facts: readFacts(form) }).error?.issues ?? [];
    const problems = problemsByField(issues.map(({ path, message }) => ({ field: path.join('.'), message })));
    expect(problems.documents, text).toMatch(/web address|Each line|title/);
  }
});
