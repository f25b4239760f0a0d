import Papa from 'papaparse';
import { MOST_OBSERVATIONS, ObservedLine } from '@/server/pricing/contract';
import { readAmount } from '../../catalog/read-amount';

export type Known = { id: string; sku: string; name: string; currency: string };
export type Good = {
  line: number;
  productId: string;
  sku: string;
  name: string;
  competitor: string;
  priceMinor: number;
  currency: string;
  observedOn: string;
  url: string | null;
};
export type Bad = { line: number; text: string; problem: string };

const column = {
  sku: ['sku', 'product', 'article'],
  competitor: ['competitor', 'shop', 'seller'],
  price: ['price', 'amount'],
  date: ['date', 'observed_on', 'day'],
  url: ['url', 'link'],
};
type Row = Record<string, string>;
const cell = (row: Row, name: keyof typeof column) =>
  column[name].map((header) => row[header]?.trim()).find(Boolean) ?? '';

/** The lines of a CSV file (comma, semicolon or tab; a head line first), as they stand. */
export function readLines(text: string): { rows: Row[]; problem?: string } {
  const { data, meta } = Papa.parse<Row>(text.trim(), {
    header: true,
    skipEmptyLines: 'greedy',
    transformHeader: (header) =>
      header
        .trim()
        .toLowerCase()
        .replace(/^\ufeff/, ''),
  });
  const headers = meta.fields ?? [];
  const missing = (['sku', 'competitor', 'price'] as const).filter(
    (name) => !column[name].some((h) => headers.includes(h)),
  );
  if (missing.length)
    return { rows: [], problem: `The first line must name the columns; missing: ${missing.join(', ')}.` };
  if (data.length > MOST_OBSERVATIONS)
    return { rows: [], problem: `At most ${MOST_OBSERVATIONS} lines at once; this file has ${data.length}.` };
  return { rows: data };
}

export const skusIn = (rows: readonly Row[]) =>
  [...new Set(rows.map((row) => cell(row, 'sku').toUpperCase()))].filter((sku) => sku && sku.length <= 40);

/** What can be taken in, and what cannot, by line and reason. Line 1 is the head. */
export function checkLines(rows: readonly Row[], known: readonly Known[], today: string): { good: Good[]; bad: Bad[] } {
  const bySku = new Map(known.map((product) => [product.sku, product]));
  const good: Good[] = [];
  const bad: Bad[] = [];
  for (const [i, row] of rows.entries()) {
    const line = i + 2;
    const read = checkLine(row, bySku, today);
    if (typeof read === 'string') bad.push({ line, text: Object.values(row).join(', ').slice(0, 120), problem: read });
    else good.push({ line, ...read });
  }
  return { good, bad };
}

/** One line's observation as the command's own schema reads it, or why it is none. */
function checkLine(row: Row, bySku: ReadonlyMap<string, Known>, today: string): Omit<Good, 'line'> | string {
  const asked = cell(row, 'sku').toUpperCase();
  const product = bySku.get(asked);
  if (!asked) return 'The SKU is missing.';
  if (!product) return `There is no product ${asked}.`;
  const { id: productId, sku, name, currency } = product;
  const priceMinor = readAmount(cell(row, 'price'), currency);
  if (priceMinor === undefined) return `“${cell(row, 'price')}” is no price in ${currency}.`;
  const observedOn = cell(row, 'date') || today;
  const read = ObservedLine.safeParse({
    ...{ productId, priceMinor, currency, observedOn },
    competitor: cell(row, 'competitor'),
    url: cell(row, 'url') || null,
  });
  if (!read.success) return `${read.error.issues[0]!.message}.`;
  return observedOn > today ? 'The day lies in the future.' : { ...read.data, sku, name };
}
