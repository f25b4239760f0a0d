import { describe, expect, it } from 'vitest';
import { matchesName, readConfiguration } from './configuration';

const plain = {
  id: 'app-fn',
  name: 'fn',
  triggers: [{ event: 'a/b', expression: null }],
  steps: { step: { id: 'step', name: 'step', runtime: { type: 'http', url: 'http://x' }, retries: { attempts: 2 } } },
};

describe('a function of the application', () => {
  it('is read with everything this runner does', () => {
    const more = {
      triggers: [{ event: 'a/b', expression: 'event.data.n > 1' }, { cron: '0 * * * *' }],
      concurrency: [
        { limit: 2, key: 'event.data.k' },
        { limit: 9, scope: 'env' },
      ],
      idempotency: 'event.data.k',
      cancel: [{ event: 'a/stop', if: 'event.data.k == async.data.k', timeout: '1h' }],
    };
    expect(readConfiguration({ ...plain, ...more })).toMatchObject({
      id: 'app-fn',
      attempts: 3,
      triggers: [{ event: 'a/b', expression: 'event.data.n > 1' }],
      crons: ['0 * * * *'],
      limits: [
        { limit: 2, scope: 'fn', key: 'event.data.k' },
        { limit: 9, scope: 'env', key: undefined },
      ],
      cancels: [{ event: 'a/stop', timeout: '1h' }],
    });
  });

  it('has four retries when it does not say', () => {
    const steps = { step: { ...plain.steps.step, retries: undefined } };
    expect(readConfiguration({ ...plain, steps }).attempts).toBe(5);
  });

  it.each(['batchEvents', 'debounce', 'throttle', 'rateLimit', 'singleton', 'priority', 'timeouts'])(
    'is refused with %s',
    (name) => {
      expect(() => readConfiguration({ ...plain, [name]: { limit: 1 } })).toThrow(
        `app-fn: ${name} needs a real Inngest server`,
      );
    },
  );

  it.each([
    [{ brandNew: true }, /app-fn: .*brandNew/],
    [{ triggers: [{ cron: '61 * * * *' }] }, /app-fn: cron/],
    [{ triggers: [{ cron: '0 * * * *', jitter: '10s' }] }, /app-fn/],
    [{ triggers: [{ event: 'a/b', expression: 'has(event.data.x)' }] }, /has\(\)/],
    [{ idempotency: 'event.data.x ==' }, /not a valid expression/],
    [{ concurrency: { limit: 1, key: 'size(event.data.x)' } }, /size\(\)/],
    [{ cancel: [{ event: 'x', timeout: 'soon' }] }, /neither a duration/],
    [{ steps: { step: { runtime: { type: 'ws', url: 'ws://x' } } } }, /app-fn/],
  ])('is refused with %j', (more, why) => expect(() => readConfiguration({ ...plain, ...more })).toThrow(why));
});

it('matches names exactly or by a trailing wildcard', () => {
  expect(matchesName('a/b', 'a/b')).toBe(true);
  expect(matchesName('a/b', 'a/bc')).toBe(false);
  expect(matchesName('a/*', 'a/b.c')).toBe(true);
  expect(matchesName('a/*', 'b/a')).toBe(false);
});
