import { describe, expect, it } from 'vitest';
import type { Item } from '../_shop/item';
import { counts, headAtFlow, readFilters, shown, step } from './filters';

const pump = (sku: string, more: Partial<Item> = {}): Item => ({
  id: sku,
  sku,
  slug: sku,
  name: sku,
  summary: '',
  categoryId: 'c',
  image: null,
  kind: 'centrifugal',
  brand: 'Jovey',
  weightKg: 10,
  flow: 100,
  head: 30,
  powerW: 550,
  connection: '1"',
  phases: 1,
  volumeL: undefined,
  lengthM: undefined,
  pressureBar: 3,
  priceMinor: 12_900,
  currency: 'EUR',
  leadTimeDays: 3,
  stock: 'in-stock',
  curve: [
    [0, 30],
    [50, 24],
    [100, 5],
  ],
  ...more,
});
const jet = pump('jet', { kind: 'jet', powerW: 1100, priceMinor: 21_900, connection: '1¼"', stock: 'out' });
const tank = pump('tank', { kind: 'pressure-tank', flow: undefined, head: undefined, powerW: undefined, curve: [] });
const all = [pump('cp'), jet, tank];
const skus = (search: string) => shown(all, readFilters(search)).map((i) => i.sku);

describe('filters', () => {
  it('read the address and leave out what they do not understand', () => {
    expect(readFilters('?kind=jet&kind=solar&flow=abc&head=-3&sort=nonsense')).toMatchObject({
      kind: ['jet', 'solar'],
      flow: undefined,
      head: undefined,
      sort: 'fit',
    });
  });
  it('let through what matches all of them', () => {
    expect(skus('')).toEqual(['cp', 'jet', 'tank']);
    expect(skus('?kind=jet')).toEqual(['jet']);
    expect(skus('?stock=1')).toEqual(['cp', 'tank']);
    expect(skus('?price=200-400')).toEqual(['jet']);
    expect(skus('?kind=jet&stock=1')).toEqual([]);
  });
  it('ask the curve what a pump gives at a flow', () => {
    expect(headAtFlow(pump('x'), 50)).toBe(24);
    expect(skus('?flow=50&head=24')).toEqual(['cp', 'jet']);
    expect(skus('?flow=50&head=25')).toEqual([]);
    expect(skus('?flow=101')).toEqual([]);
  });
  it('count what each value would show, given the others', () => {
    expect(counts(all, readFilters('?stock=1'), 'kind')).toEqual([
      { value: 'centrifugal', count: 1 },
      { value: 'jet', count: 0 },
      { value: 'pressure-tank', count: 1 },
    ]);
    expect(counts(all, readFilters('?kind=jet'), 'kind').map((c) => c.count)).toEqual([1, 1, 1]);
    expect(counts(all, readFilters(''), 'size').map((c) => c.value)).toEqual(['1"', '1¼"']);
  });
  it('sort', () => expect(skus('?sort=-price')[0]).toBe('jet'));
  it('name steps', () =>
    expect([step(10, [50, 100]), step(50, [50, 100]), step(900, [50, 100])]).toEqual(['0-50', '50-100', '100-']));
});
