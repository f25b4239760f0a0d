import { expect, it } from 'vitest';
import { snoozes } from './snoozes';

const at = (iso: string) => snoozes(new Date(iso)).map(({ label, until }) => [label, until.getDay(), until.getHours()]);

it('offers soon, tomorrow and Monday, and never the same twice', () => {
  expect(at('2026-11-18T10:00:00')).toEqual([
    ['In three hours', 3, 13],
    ['Tomorrow morning', 4, 8],
    ['Monday morning', 1, 8],
  ]);
  expect(at('2026-11-22T10:00:00').map(([label]) => label)).toEqual(['In three hours', 'Tomorrow morning']);
  const monday = snoozes(new Date('2026-11-23T10:00:00')).at(-1)!;
  expect([monday.label, monday.until.getDate()]).toEqual(['Monday morning', 30]);
});
