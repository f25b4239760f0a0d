import { expect, it } from 'vitest';
import { lengthWords, triggerWords } from './words';

it('says what woke an agent', () => {
  expect(triggerWords('schedule', {})).toBe('its own hour');
  expect(triggerWords('user:7', { 7: 'Marta' })).toBe('Marta asked');
  expect(triggerWords('stale:abc', {})).toBe('facts had changed');
  expect(triggerWords('first-look', {})).toBe('first look');
});

it('says how long something took', () => {
  expect(lengthWords(12)).toBe('12 ms');
  expect(lengthWords(420)).toBe('0.4 s');
  expect(lengthWords(42_000)).toBe('42 s');
  expect(lengthWords(125_000)).toBe('2 min 5 s');
  expect(lengthWords(3 * 3_600_000 + 60_000)).toBe('3 h 1 min');
});
