import { headAt } from '@/app/_pumps/curve-math';
import type { Item } from '../_shop/item';

/** What a visitor may narrow a list by. Everything is kept in the address. */
export type Filters = {
  kind: string[];
  size: string[];
  power: string[];
  price: string[];
  phases: string[];
  stock: boolean;
  /** What the pump must give: litres per minute at metres. */
  flow?: number;
  head?: number;
  sort: Sort;
};
export const sorts = {
  fit: 'Our order',
  price: 'Price, low first',
  '-price': 'Price, high first',
  head: 'Head, high first',
  flow: 'Flow, high first',
  power: 'Power, low first',
};
export type Sort = keyof typeof sorts;
export type FacetName = 'kind' | 'size' | 'power' | 'price' | 'phases';

const powerSteps = [250, 500, 1000, 2000];
const priceSteps = [50, 100, 200, 400, 800];

/** The step a number falls into, such as `500-1000`; the last one is open. */
export function step(value: number, steps: readonly number[]): string {
  const i = steps.findIndex((limit) => value < limit);
  return `${i === 0 ? 0 : steps[(i === -1 ? steps.length : i) - 1]}-${i === -1 ? '' : steps[i]}`;
}

/** The value an item shows in a facet; undefined: the facet does not concern it. */
export const facetValue: Record<FacetName, (item: Item) => string | undefined> = {
  kind: (item) => item.kind,
  size: (item) => item.connection,
  power: (item) => (item.powerW === undefined ? undefined : step(item.powerW, powerSteps)),
  price: (item) => step(item.priceMinor / 100, priceSteps),
  phases: (item) => item.phases && String(item.phases),
};

/** Head in metres that a pump still gives at a flow in litres per minute; 0 beyond its curve. */
export const headAtFlow = (item: Pick<Item, 'curve'>, flowLpm: number) =>
  item.curve.length < 2
    ? 0
    : (headAt(
        item.curve.map(([flow, head]) => ({ flow, head })),
        Math.max(flowLpm, item.curve[0]![0]),
      ) ?? 0);

const gives = (item: Item, flow = 0, head = 0) =>
  (!flow && !head) ||
  (flow && head ? headAtFlow(item, flow) >= head : flow ? (item.flow ?? 0) >= flow : (item.head ?? 0) >= head);

const facets: FacetName[] = ['kind', 'size', 'power', 'price', 'phases'];

/** Whether an item is shown; `except` leaves one facet out, to count what it would still let through. */
export const matches = (item: Item, f: Filters, except?: FacetName) =>
  (!f.stock || item.stock !== 'out') &&
  gives(item, f.flow, f.head) &&
  facets.every((name) => {
    if (name === except || f[name].length === 0) return true;
    const value = facetValue[name](item);
    return value !== undefined && f[name].includes(value);
  });

/** The values of a facet with how many items each would show, given the other filters; in a sensible order. */
export function counts(items: readonly Item[], f: Filters, name: FacetName): { value: string; count: number }[] {
  const all = new Map<string, number>();
  for (const item of items) {
    const value = facetValue[name](item);
    if (value === undefined) continue;
    all.set(value, (all.get(value) ?? 0) + (matches(item, f, name) ? 1 : 0));
  }
  const order = (value: string) =>
    name === 'kind' ? 0 : Number.parseFloat(value.replace('¼', '.25').replace('½', '.5').replace('¾', '.75'));
  return [...all]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => order(a.value) - order(b.value) || a.value.localeCompare(b.value));
}

const compare: Record<Sort, (a: Item, b: Item) => number> = {
  fit: () => 0,
  price: (a, b) => a.priceMinor - b.priceMinor,
  '-price': (a, b) => b.priceMinor - a.priceMinor,
  head: (a, b) => (b.head ?? 0) - (a.head ?? 0),
  flow: (a, b) => (b.flow ?? 0) - (a.flow ?? 0),
  power: (a, b) => (a.powerW ?? 1e9) - (b.powerW ?? 1e9),
};

/** The list as asked for. With a duty point "our order" puts the smallest pump that does it first. */
export const shown = (items: readonly Item[], f: Filters) => {
  const found = items.filter((item) => matches(item, f));
  const by = f.sort === 'fit' && (f.flow || f.head) ? compare.power : compare[f.sort];
  return [...found].sort(by);
};

const positive = (text: string | null) => {
  const value = Number(text);
  return text && value > 0 && value < 100_000 ? value : undefined;
};

/** Filters from an address; whatever is not understood is left out. */
export function readFilters(search: string): Filters {
  const p = new URLSearchParams(search);
  const sort = p.get('sort') ?? 'fit';
  return {
    kind: p.getAll('kind'),
    size: p.getAll('size'),
    power: p.getAll('power'),
    price: p.getAll('price'),
    phases: p.getAll('phases'),
    stock: p.get('stock') === '1',
    flow: positive(p.get('flow')),
    head: positive(p.get('head')),
    sort: isSort(sort) ? sort : 'fit',
  };
}
const isSort = (word: string): word is Sort => word in sorts;

/** How many filters are set. */
export const active = (f: Filters) =>
  facets.reduce((n, name) => n + f[name].length, 0) + (f.stock ? 1 : 0) + (f.flow ? 1 : 0) + (f.head ? 1 : 0);
