import { describe, expect, it } from 'vitest';
import { formatRelative, formatTime } from './time';

const now = new Date('2026-11-21T12:00:00Z');

describe('formatRelative', () => {
  it.each([
    ['2026-11-21T11:59:30Z', 'just now'],
    ['2026-11-21T12:00:20Z', 'just now'],
    ['2026-11-21T11:59:10Z', '1 min. ago'],
    ['2026-11-21T11:55:00Z', '5 min. ago'],
    ['2026-11-21T09:30:00Z', '2 hr. ago'],
    ['2026-11-20T11:00:00Z', 'yesterday'],
    ['2026-11-23T13:00:00Z', 'in 2 days'],
    ['2025-11-01T12:00:00Z', 'last yr.'],
  ])('%s is %s', (at, text) => {
    expect(formatRelative(at, now)).toBe(text);
  });
});

describe('formatTime', () => {
  it('is in the zone that is asked for', () => {
    expect(formatTime(now, 'minute', { timeZone: 'Asia/Kolkata' })).toBe('Nov 21, 2026, 17:30');
    expect(formatTime('2026-11-21T23:30:00Z', 'date', { timeZone: 'Europe/Stockholm' })).toBe('Nov 22, 2026');
  });
  it('writes midnight as 00', () => {
    expect(formatTime('2026-11-21T00:05:00Z', 'time', { timeZone: 'UTC' })).toBe('00:05');
  });
});
