import { expect, it } from 'vitest';
import { holdsWords } from './holds-words';

const pump = { sku: 'JV-DS-400', name: 'DS 400 dirty-water pump', category: 'Drainage' };

it.each(['ds400', 'jvds400', 'ds-400', 'jv-ds-400', '400 dirty', 'drainage ds400'])('finds the pump by "%s"', (text) =>
  expect(holdsWords(pump, text.split(' '))).toBe(true),
);
it.each(['ds401', 'cp400', '-', 'ds400 clean'])('does not find it by "%s" unless it says so', (text) =>
  expect(holdsWords(pump, text.split(' '))).toBe(text === '-'),
);
