import { describe, expect, it } from 'vitest';
import { Refusal, readSettings } from './settings';

const env = {
  DATABASE_URL: 'postgresql://localhost/x',
  INNGEST_SIGNING_KEY: `signkey-prod-${'ab'.repeat(32)}`,
  INNGEST_EVENT_KEY: 'an-event-key',
};

describe('settings', () => {
  it('have defaults for everything but keys and database', () => {
    const settings = readSettings(env);
    expect(settings.baseUrl.href).toBe('http://127.0.0.1:8288/');
    expect(settings.serveUrl.href).toBe('http://127.0.0.1:3000/api/inngest');
    expect(settings).toMatchObject({ checkpointing: true, backoffMs: undefined, keepDays: 14 });
  });

  it('prefer the runner’s own database', () => {
    expect(readSettings({ ...env, RUNNER_DATABASE_URL: 'postgresql://other/y' }).databaseUrl).toBe(
      'postgresql://other/y',
    );
  });

  it.each([
    [{ ...env, INNGEST_DEV: '1' }, /INNGEST_DEV/],
    [{ ...env, INNGEST_DEV: 'http://localhost:8288' }, /INNGEST_DEV/],
    [{ ...env, DATABASE_URL: undefined }, /DATABASE_URL/],
    [{ ...env, INNGEST_SIGNING_KEY: undefined }, /INNGEST_SIGNING_KEY/],
    [{ ...env, INNGEST_SIGNING_KEY: `signkey-prod-${'ab'.repeat(32)}a` }, /INNGEST_SIGNING_KEY/],
    [{ ...env, INNGEST_BASE_URL: 'nowhere' }, /INNGEST_BASE_URL/],
    [{ ...env, INNGEST_RUNNER_BACKOFF_MS: 'fast' }, /INNGEST_RUNNER_BACKOFF_MS/],
  ])('are refused in one sentence (%#)', (wrong, why) => {
    expect(() => readSettings(wrong)).toThrow(Refusal);
    expect(() => readSettings(wrong)).toThrow(why);
  });
});
