import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { recordOf, records } from './record-link';

const desk = path.resolve(import.meta.dirname, '../../..');
const id = '01999999-0000-7000-8000-000000000000';

it('leads from a stream to the page of its thing', () => {
  expect(recordOf('discount', `discount-${id}`)).toEqual({ page: `/desk/pricing/discounts/${id}`, fn: 'pricing' });
  expect(recordOf('stock', `stock-${id}-main`)).toEqual({ page: `/desk/inventory/${id}`, fn: 'inventory' });
  expect(recordOf('number-series', 'number-series-order')).toBeUndefined();
});

it.each([...new Set(Object.values(records).map(([folder]) => folder))])(
  'leads back from the page of a thing in %s',
  (folder) => {
    const at = path.join(desk, folder);
    const [page] = fs.readdirSync(at).filter((name) => /^\[(?!\.)/.test(name));
    const sources = fs.readdirSync(path.join(at, page!)).filter((name) => name.endsWith('.tsx'));
    const linked = sources.some((name) => fs.readFileSync(path.join(at, page!, name), 'utf8').includes('<HistoryLink'));
    expect(linked).toBe(true);
  },
);
