import { expect, it } from 'vitest';
import { scheduleWords } from './words';

it('says when an agent looks', () => {
  expect(scheduleWords('0 5 * * *')).toBe('every day at 05:00 UTC');
  expect(scheduleWords('0 5 * * 1')).toBe('every Monday at 05:00 UTC');
  expect(scheduleWords('30 4 * * 1-6')).toBe('from Monday to Saturday at 04:30 UTC');
  expect(scheduleWords('0 6,11 * * 1-5')).toBe('from Monday to Friday at 06:00 and 11:00 UTC');
  expect(scheduleWords('*/5 * * * *')).toBe('*/5 * * * *');
});
