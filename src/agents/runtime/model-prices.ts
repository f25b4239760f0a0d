/** US dollars per million tokens, as published by the maker on the date given. One table; unknown models cost the dearest row. */
const prices = [
  { model: /^claude-haiku-4-5/, input: 1, output: 5, asOf: '2025-10-15' },
  { model: /^claude-sonnet-4/, input: 3, output: 15, asOf: '2025-09-29' },
  { model: /^claude-opus-4-(5|6|7)/, input: 5, output: 25, asOf: '2025-11-24' },
  { model: /^claude-opus-4/, input: 15, output: 75, asOf: '2025-08-05' },
] as const;
const dearest = prices[3];

/** What a call cost, in millionths of a US dollar. */
export function costMicros(model: string, inputTokens: number, outputTokens: number): number {
  const price = prices.find((p) => p.model.test(model)) ?? dearest;
  return Math.round(inputTokens * price.input + outputTokens * price.output);
}
