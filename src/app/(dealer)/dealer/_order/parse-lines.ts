import { distance } from '@/app/_api/spelling';

/** A product as far as a pasted line needs it. */
export type Orderable = {
  productId: string;
  sku: string;
  name: string;
  minQuantity: number;
  maxQuantity: number;
  available: number;
};
export type GoodLine = { line: number; product: Orderable; quantity: number };
export type BadLine = { line: number; text: string; problem: string };

const NUMBER = /^\d{1,6}$/;

/**
 * Reads what was pasted from a spreadsheet, a mail or a CSV file: SKU and quantity per line, in either order, with spaces, tabs,
 * commas, semicolons or "x" between. Each bad line is named with what is wrong; a SKU named twice is added up.
 */
export function parseLines(text: string, products: readonly Orderable[]): { good: GoodLine[]; bad: BadLine[] } {
  const bySku = new Map(products.map((p) => [p.sku.toUpperCase(), p]));
  const good = new Map<string, GoodLine>();
  const bad: BadLine[] = [];
  for (const [i, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const words = wordsOf(raw);
    if (words.length === 0 || (i === 0 && isHeading(words))) continue;
    const line = i + 1;
    const wrong = (problem: string) => bad.push({ line, text: raw.trim().slice(0, 80), problem });
    const skus = words.filter((w) => bySku.has(w.toUpperCase()));
    const sku = skus[0] ?? words.find((w) => !NUMBER.test(w));
    if (!sku) {
      wrong('There is no SKU on this line.');
      continue;
    }
    const product = bySku.get(sku.toUpperCase());
    if (!product) {
      const near = nearest(sku.toUpperCase(), [...bySku.keys()]);
      wrong(`There is no product ${sku.toUpperCase()}.${near ? ` Did you mean ${near}?` : ''}`);
      continue;
    }
    if (product.available < product.minQuantity) {
      wrong(`${product.sku} is sold out.`);
      continue;
    }
    const numbers = words.filter((w) => w !== sku && NUMBER.test(w));
    const others = words.filter((w) => w !== sku && !NUMBER.test(w) && /^[-+]?\d/.test(w));
    if (numbers.length === 0 && others.some((w) => /^\d+$/.test(w))) {
      wrong(tooMany(product));
      continue;
    }
    if (numbers.length === 0 && (others.length > 0 || words.length === 2)) {
      wrong(`"${others[0] ?? words.find((w) => w !== sku)}" is not a quantity: write a whole number.`);
      continue;
    }
    // A description may hold figures of its own: then the last number counts, as spreadsheets put it.
    const before = good.get(product.sku);
    const quantity = Number(numbers.at(-1) ?? 1) + (before?.quantity ?? 0);
    if (quantity < product.minQuantity) wrong(`${product.sku} is sold from ${product.minQuantity} up.`);
    else if (quantity > product.maxQuantity) wrong(tooMany(product));
    else good.set(product.sku, { line: before?.line ?? line, product, quantity });
  }
  return { good: [...good.values()], bad };
}

const tooMany = ({ sku, maxQuantity }: Orderable) => `At most ${maxQuantity} of ${sku} per order.`;

const wordsOf = (raw: string) =>
  raw
    .replace(/"/g, '')
    .replace(/(^|[\s;,\t])(\d{1,6})\s*[x×*](?=\s|$)/gi, '$1$2')
    .replace(/(^|[\s;,\t])[x×*]\s*(\d{1,6})(?=\s|$)/gi, '$1$2')
    .split(/[\s;,]+/)
    .filter((word) => word && !/^(pcs?|st|stk|ea|[x×*:=-])\.?$/i.test(word));

const isHeading = (words: string[]) =>
  words.every((w) => !/\d/.test(w)) && words.some((w) => /^(sku|article|item|product|qty|quantity)$/i.test(w));

/** The known SKU that is at most two slips of the finger away. */
function nearest(sku: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = 3;
  for (const candidate of known) {
    if (Math.abs(candidate.length - sku.length) >= least) continue;
    const d = distance(sku, candidate, least);
    if (d < least) [best, least] = [candidate, d];
  }
  return best;
}
