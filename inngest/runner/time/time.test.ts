import { describe, expect, it } from 'vitest';
import { redeliveryDelay, retryDelay } from './backoff';
import { nextTick, parseCron } from './cron';
import { moment } from './duration';

describe('durations', () => {
  it.each([
    ['1s', 1_000],
    ['1d2h3m4s', 93_784_000],
    ['52w', 31_449_600_000],
    ['500ms', 500],
    ['0s', 0],
  ])('%s is %d ms', (text, ms) => expect(moment(text, 1_000).getTime()).toBe(1_000 + ms));

  it('reads dates', () => expect(moment('2030-01-02T03:04:05.000Z').toISOString()).toBe('2030-01-02T03:04:05.000Z'));

  it.each(['', 'soon', '1x', '-1s', '1 s'])('refuses "%s"', (text) => expect(() => moment(text)).toThrow(/neither/));
});

describe('back-off', () => {
  it("is Inngest's table without jitter", () => {
    const delays = Array.from({ length: 12 }, (_, index) => retryDelay(index + 1, undefined, () => 0) / 1_000);
    expect(delays).toEqual([15, 30, 60, 120, 300, 600, 1_200, 2_400, 3_600, 7_200, 7_200, 7_200]);
  });

  it('adds up to 30 s of jitter', () => {
    expect(retryDelay(1, undefined, () => 0.5)).toBe(30_000);
    expect(retryDelay(1, undefined, () => 0.999_999)).toBeLessThan(45_000);
  });

  it('can be fixed for tests', () => expect(retryDelay(7, 100)).toBe(100));

  it('asks an unreachable application again after 0.5 s to 30 s, for ever', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 1_000].map(redeliveryDelay)).toEqual([
      500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
  });
});

describe('cron', () => {
  it.each([
    ['* * * * *', '2026-03-01T10:00:30Z', '2026-03-01T10:01:00Z'],
    ['*/15 * * * *', '2026-03-01T10:15:00Z', '2026-03-01T10:30:00Z'],
    ['0 9 * * mon-fri', '2026-03-06T09:00:00Z', '2026-03-09T09:00:00Z'],
    ['30 8 1 * *', '2026-01-31T12:00:00Z', '2026-02-01T08:30:00Z'],
    ['0 0 29 feb *', '2026-01-01T00:00:00Z', '2028-02-29T00:00:00Z'],
    ['0 0 13 * 5', '2026-03-01T00:00:00Z', '2026-03-06T00:00:00Z'],
    ['0 12 * * 7', '2026-03-02T00:00:00Z', '2026-03-08T12:00:00Z'],
    ['5,10 1-3/2 * * *', '2026-03-01T01:06:00Z', '2026-03-01T01:10:00Z'],
    ['@daily', '2026-03-01T00:00:00Z', '2026-03-02T00:00:00Z'],
    ['TZ=Europe/Zurich 0 6 * * *', '2026-01-10T04:00:00Z', '2026-01-10T05:00:00Z'],
    ['TZ=Europe/Zurich 0 6 * * *', '2026-07-10T03:00:00Z', '2026-07-10T04:00:00Z'],
    ['TZ=Asia/Kathmandu 0 0 1 1 *', '2026-03-01T00:00:00Z', '2026-12-31T18:15:00Z'],
    // 02:30 does not exist on the night the clocks go forward.
    ['TZ=Europe/Zurich 30 2 * * *', '2026-03-28T12:00:00Z', '2026-03-30T00:30:00Z'],
  ])('%s after %s is %s', (expression, after, wanted) => {
    expect(nextTick(expression, new Date(after)).toISOString()).toBe(new Date(wanted).toISOString());
  });

  it.each([
    '',
    '* * * *',
    '* * * * * *',
    '60 * * * *',
    '* 24 * * *',
    '* * 0 * *',
    '5-1 * * * *',
    '*/0 * * * *',
    'a * * * *',
  ])('refuses "%s"', (expression) => expect(() => parseCron(expression)).toThrow(/cron/));

  it('refuses an unknown time zone', () => expect(() => parseCron('TZ=Mars/Base 0 0 * * *')).toThrow());
  it('says when it never fires', () => expect(() => nextTick('0 0 31 2 *', new Date())).toThrow(/never fires/));
});
