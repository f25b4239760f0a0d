import { setImmediate as tick } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Lanes } from './lanes';

/** Lanes whose groups are carried out when the test says so. */
function lanesWith({ halves, gather }: { halves: boolean; gather: boolean }) {
  const sent: { group: number[]; done: () => Promise<void> }[] = [];
  const told: number[] = [];
  const lanes = new Lanes<number>({
    halves,
    gather,
    take: (waiting, most) => waiting.splice(0, most),
    carry: (_, group) =>
      new Promise((carried) => {
        const done = async () => {
          carried(() => void told.push(...group));
          await tick();
          await tick();
        };
        sent.push({ group, done });
      }),
  });
  const add = (...ones: number[]) => {
    for (const one of ones) lanes.add('org', one);
  };
  return { sent, told, add };
}
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, i) => from + i);

describe('groups of an organisation', () => {
  it('the first goes at once, the others of its tick in halves, never more than two under way', async () => {
    const { sent, add, told } = lanesWith({ halves: true, gather: false });
    add(...numbers(0, 9));
    expect(sent.map((s) => s.group)).toEqual([[0]]);
    await tick();
    expect(sent.map((s) => s.group)).toEqual([[0], [1, 2, 3, 4, 5]]);
    add(9);
    await tick();
    expect(sent).toHaveLength(2);
    await sent[0]!.done();
    expect(sent[2]!.group).toEqual([6, 7, 8, 9]);
    for (const { done } of sent.slice(1)) await done();
    expect(told.sort((a, b) => a - b)).toEqual(numbers(0, 10));
  });

  it('where halves do not pay, one group is under way, and the next takes all that wait', async () => {
    const { sent, add } = lanesWith({ halves: false, gather: true });
    add(...numbers(0, 5));
    expect(sent).toEqual([]);
    await tick();
    add(...numbers(5, 300));
    await tick();
    expect(sent.map((s) => s.group)).toEqual([numbers(0, 5)]);
    await sent[0]!.done();
    expect(sent[1]!.group).toEqual(numbers(5, 256));
    await sent[1]!.done();
    expect(sent[2]!.group).toEqual(numbers(261, 44));
  });

  it('whoever is answered and asks again, alone, goes at once', async () => {
    const { sent, add } = lanesWith({ halves: true, gather: false });
    for (const one of numbers(0, 3)) {
      add(one);
      expect(sent[one]!.group).toEqual([one]);
      await sent[one]!.done();
    }
  });
});
