import { parseMoney } from '@/server/kernel/money';

/** A product as far as a typed price needs it. */
export type Priced = { id: string; sku: string; currency: string };
/** A line as it was typed: its article and what follows it. */
type Line = { line: number; sku: string; rest: string };

const MOST = 200;
const HEADING = /^(sku|article|item|product)$/i;

/** The lines of a list of prices, typed or pasted from a sheet or a CSV file: the article first, its price last. */
function linesOf(text: string): Line[] {
  return text.split(/\r\n|\r|\n/).flatMap((raw, i) => {
    const [, sku = '', rest = ''] = /^([^\s;,:=]+)[\s;,:=]*(.*)$/.exec(raw.replaceAll('"', '').trim()) ?? [];
    return sku === '' || (i === 0 && HEADING.test(sku)) ? [] : [{ line: i + 1, sku: sku.toUpperCase(), rest }];
  });
}

/** The articles that a list of prices names. */
export const skusIn = (text: string) => [...new Set(linesOf(text).map(({ sku }) => sku.slice(0, 40)))].slice(0, MOST);

/** An amount at the end of a line, also as written where the comma stands before the cents: 1.299,50. */
function amountAt(rest: string, currency: string): number | undefined {
  const [found] = /-?\d[\d.,’']*$/.exec(rest.replace(/\s*([^\d\s]{1,3})\s*$/, '')) ?? [];
  const plain = found?.replace(/^(.*),(\d{1,2})$/, (_, whole: string, cents: string) =>
    /[.,]\d{1,2}$/.test(whole) && !/[.,]\d{3}$/.test(whole) ? found : `${whole.replace(/[.,]/g, '')}.${cents}`,
  );
  return plain === undefined ? undefined : parseMoney(plain, currency);
}

/** Prices by product, and a sentence for each line that is none; nothing is guessed. */
export function pricesIn(text: string, products: readonly Priced[]) {
  const bySku = new Map(products.map((p) => [p.sku.toUpperCase(), p]));
  const prices: Record<string, number> = {};
  const problems: string[] = [];
  const lines = linesOf(text);
  if (lines.length > MOST) problems.push(`At most ${MOST} lines.`);
  for (const { line, sku, rest } of lines.slice(0, MOST)) {
    const product = bySku.get(sku);
    const minor = product && amountAt(rest, product.currency);
    if (!product) problems.push(`Line ${line}: there is no product ${sku}.`);
    else if (!minor || minor < 0) problems.push(`Line ${line}: write a price such as 129.00 after ${sku}.`);
    else if (prices[product.id] !== undefined) problems.push(`Line ${line}: ${sku} has a price above already.`);
    else prices[product.id] = minor;
  }
  return { prices, problems };
}
