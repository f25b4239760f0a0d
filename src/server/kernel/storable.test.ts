import { expect, it } from 'vitest';
import { unstorableAt } from './storable';

it('finds what PostgreSQL cannot keep, wherever it hides', () => {
  expect(unstorableAt({ name: 'Grüße 🚰', lines: [{ sku: 'A' }], at: null })).toBeUndefined();
  expect(unstorableAt({ lines: [{ sku: 'A' }, { sku: 'A\0' }] })).toBe('lines.1.sku');
  expect(unstorableAt({ name: 'half \ud83d' })).toBe('name');
  expect(unstorableAt({ arguments: { 'key\0': 1 } })).toBe('arguments');
});
