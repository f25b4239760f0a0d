import { expect, it } from 'vitest';
import { idFrom, newId } from './id';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-([78])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

it('makes ids that stand in the order in which they were made, also within one millisecond', () => {
  const at = Date.UTC(2026, 10, 30, 12);
  const ids = [
    ...Array.from({ length: 4096 }, () => newId(at)),
    ...Array.from({ length: 10 }, () => newId(at + 1)),
    newId(at + 86_400_000),
  ];
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => UUID.exec(id)?.[1] === '7')).toBe(true);
  expect(Number.parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBe(at);
});

it('names the same thing by the same id, and other words by another', () => {
  expect(idFrom('order', '1')).toBe(idFrom('order', '1'));
  expect(idFrom('order', '1')).not.toBe(idFrom('order1'));
  expect(UUID.exec(idFrom('order', '1'))?.[1]).toBe('8');
});
