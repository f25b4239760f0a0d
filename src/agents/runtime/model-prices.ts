/** Tokens of a call by the tiers they are billed in. `input` is what was neither written to a cache nor read from one. */
export type TokensByTier = {
  input: number;
  output: number;
  cacheRead: number;
  cacheWrite5m: number;
  cacheWrite1h: number;
};
/** US dollars for a million tokens of each tier. */
export type Price = TokensByTier;

const price = (input: number, output: number, cacheRead: number): Price => ({
  input,
  output,
  cacheRead,
  // The maker's rule for all models: a quarter more than input for five minutes, twice as much for an hour.
  cacheWrite5m: input * 1.25,
  cacheWrite1h: input * 2,
});

type Row = {
  model: RegExp;
  /** The day from which the price counts; of several rows the newest that has begun. */
  from: string;
  price: Price;
  /** A dearer price for the whole call when its prompt is longer than so many tokens. */
  long?: { above: number; price: Price };
};

/**
 * Prices as the maker publishes them (platform.claude.com, pricing; read on 2026-11-21). The one table: what is not in it costs the
 * dearest of it. A changed price is a new row with its day, so that what was billed before stays what it was.
 */
const prices: readonly Row[] = [
  { model: /^claude-(fable|mythos)-5-1/, from: '2026-09-01', price: price(10, 50, 0.25) },
  { model: /^claude-(fable|mythos)-5(?!-\d(-|$))/, from: '2026-06-01', price: price(10, 50, 1) },
  { model: /^claude-opus-5-5/, from: '2026-09-22', price: price(4, 20, 0.2) },
  { model: /^claude-opus-(5(?!-\d(-|$))|4-[5-8])/, from: '2025-11-24', price: price(5, 25, 0.5) },
  { model: /^claude-opus-4/, from: '2025-05-22', price: price(15, 75, 1.5) },
  { model: /^claude-sonnet-5-5/, from: '2026-09-28', price: price(2, 10, 0.2) },
  { model: /^claude-sonnet-5-5/, from: '2026-10-07', price: price(2, 10, 0.1) },
  { model: /^claude-sonnet-5(?!-\d(-|$))/, from: '2026-06-30', price: price(2, 10, 0.2) },
  { model: /^claude-sonnet-4/, from: '2025-05-22', price: price(3, 15, 0.3) },
  {
    model: /^claude-haiku-5-5/,
    from: '2026-10-07',
    price: price(0.1, 0.5, 0.01),
    long: { above: 100_000, price: price(0.5, 2.5, 0.05) },
  },
  { model: /^claude-haiku-4-5/, from: '2025-10-15', price: price(1, 5, 0.1) },
];

const tiers = ['input', 'output', 'cacheRead', 'cacheWrite5m', 'cacheWrite1h'] as const;
const largest = (all: readonly Price[]) =>
  Object.fromEntries(tiers.map((tier) => [tier, Math.max(...all.map((p) => p[tier]))])) as Price; // every tier is set
const dearest = largest(prices.flatMap(({ price, long }) => (long ? [price, long.price] : [price])));

/** All tokens that went in. */
export const promptTokens = (t: TokensByTier) => t.input + t.cacheRead + t.cacheWrite5m + t.cacheWrite1h;

/** What a model asks on a day (UTC) for a prompt of so many tokens; the dearest of the table when it is not in it. */
export function priceOf(model: string, day: string, prompt = 0): Price {
  // The first row names the model most exactly; of its rows the newest counts that has begun by that day.
  const first = prices.find((row) => row.model.test(model));
  const row = prices.findLast((r) => r.model.source === first?.model.source && r.from <= day);
  if (!row) return dearest;
  return row.long && prompt > row.long.above ? row.long.price : row.price;
}

/** What a call cost, in millionths of a US dollar, rounded up. */
export function costMicros(model: string, tokens: TokensByTier, day: string): number {
  const price = priceOf(model, day, promptTokens(tokens));
  return up(tiers.reduce((sum, tier) => sum + tokens[tier] * price[tier], 0));
}

/** The most a call can cost: all of its prompt in the dearest way in, all the tokens it may answer. */
export function worstMicros(model: string, prompt: number, maxTokens: number, day: string): number {
  const price = priceOf(model, day, prompt);
  return up(prompt * Math.max(price.input, price.cacheWrite5m) + maxTokens * price.output);
}

/** Up to a whole millionth; what binary fractions add behind the sixth digit is no money. */
const up = (micros: number) => Math.ceil(Number(micros.toFixed(6)));
