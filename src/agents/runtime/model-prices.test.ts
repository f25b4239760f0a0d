import { describe, expect, it } from 'vitest';
import { costMicros, priceOf, worstMicros } from './model-prices';

const day = '2026-11-21';
const none = { input: 0, output: 0, cacheRead: 0, cacheWrite5m: 0, cacheWrite1h: 0 };
const read = (model: string, at = day) => {
  const { input, output, cacheRead, cacheWrite5m, cacheWrite1h } = priceOf(model, at);
  return [input, cacheWrite5m, cacheWrite1h, cacheRead, output];
};

describe('prices of models', () => {
  // Base input, 5 min writes, 1 h writes, hits, output: the columns of the maker's table, US dollars a million tokens.
  it.each([
    ['claude-mythos-5-1', [10, 12.5, 20, 0.25, 50]],
    ['claude-fable-5', [10, 12.5, 20, 1, 50]],
    ['claude-opus-5-5', [4, 5, 8, 0.2, 20]],
    ['claude-opus-5', [5, 6.25, 10, 0.5, 25]],
    ['claude-opus-4-8', [5, 6.25, 10, 0.5, 25]],
    ['claude-opus-4-5-20251101', [5, 6.25, 10, 0.5, 25]],
    ['claude-opus-4-1', [15, 18.75, 30, 1.5, 75]],
    ['claude-opus-4-20250514', [15, 18.75, 30, 1.5, 75]],
    ['claude-sonnet-5-5', [2, 2.5, 4, 0.1, 10]],
    ['claude-sonnet-5', [2, 2.5, 4, 0.2, 10]],
    ['claude-sonnet-5-20260630', [2, 2.5, 4, 0.2, 10]],
    ['claude-sonnet-4-6', [3, 3.75, 6, 0.3, 15]],
    ['claude-haiku-5-5', [0.1, 0.125, 0.2, 0.01, 0.5]],
    ['claude-haiku-4-5-20251001', [1, 1.25, 2, 0.1, 5]],
  ])('%s', (model, columns) => expect(read(model)).toEqual(columns));
  it('a price that changed counts from its day; a call before the first price costs the dearest', () => {
    expect(priceOf('claude-sonnet-5-5', '2026-10-06').cacheRead).toBe(0.2);
    expect(read('claude-sonnet-5-5', '2026-01-01')).toEqual([15, 18.75, 30, 1.5, 75]);
  });
  it('what is not in the table costs the dearest of it, newer models of known names too', () => {
    for (const model of ['gpt-9', '', 'claude-fable-5-2', 'claude-opus-6', 'claude-sonnet-5-9'])
      expect(read(model), model).toEqual([15, 18.75, 30, 1.5, 75]);
  });
  it('a long prompt can make the whole call dearer', () => {
    const tokens = { ...none, input: 60_000, cacheRead: 40_001, output: 1000 };
    expect(costMicros('claude-haiku-5-5', tokens, day)).toBe(Math.ceil(30_000 + 2000.05 + 2500));
    expect(costMicros('claude-haiku-5-5', { ...tokens, cacheRead: 40_000 }, day)).toBe(6000 + 400 + 500);
    expect(worstMicros('claude-haiku-5-5', 100_001, 1000, day)).toBe(Math.ceil(100_001 * 0.625 + 2500));
  });
  it('the worst case is never less than what a call of that size can cost', () => {
    for (const model of ['claude-sonnet-5-5', 'claude-haiku-5-5', 'claude-opus-5-5', 'unknown'])
      for (const prompt of [1, 999, 120_000])
        for (const tier of ['input', 'cacheRead', 'cacheWrite5m'] as const)
          expect(worstMicros(model, prompt, 500, day)).toBeGreaterThanOrEqual(
            costMicros(model, { ...none, [tier]: prompt, output: 500 }, day),
          );
  });
});
