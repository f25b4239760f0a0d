import { describe, expect, it } from 'vitest';
import { measured, observe, observed } from './metrics';

const find = (name: string) => measured().find((m) => m.name === name)!;

describe('what is measured', () => {
  it('counts, sums and ranks times', () => {
    for (let i = 1; i <= 100; i++) observe('command', 'test.rank', i);
    expect(find('test.rank')).toMatchObject({ count: 100, failed: 0, sum: 5050, max: 100, p50: 50, p95: 95 });
    expect(find('test.rank').buckets.slice(0, 5)).toEqual([5, 5, 15, 25, 50]);
  });
  it('counts what fails as well, and lets it fail', async () => {
    await expect(observed('command', 'test.fails', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(find('test.fails')).toMatchObject({ count: 1, failed: 1 });
  });
});
