import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { derive, environment, secretOf } from './environment.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-environment-'));
  for (const name of ['JOVEY_SECRET', 'SITE_URL', 'NEXTAUTH_URL', 'NEXTAUTH_SECRET', 'INNGEST_RUNNER', 'WEB_PROCESSES'])
    vi.stubEnv(name, undefined);
});
afterEach(() => {
  vi.unstubAllEnvs();
  fs.rmSync(folder, { recursive: true });
});

test('the secret is made once and kept for its owner only', () => {
  const first = secretOf(folder);
  expect(first).toMatch(/^[0-9a-f]{64}$/);
  expect(secretOf(folder)).toBe(first);
  expect(fs.statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(folder)).toEqual(['secrets.json']);
});

test('a broken secrets file is never replaced: the data could not be opened any more', () => {
  const file = path.join(folder, 'secrets.json');
  fs.writeFileSync(file, '{"JOVEY_SEC');
  expect(() => secretOf(folder)).toThrow(/put it back from a backup/);
  expect(fs.readFileSync(file, 'utf8')).toBe('{"JOVEY_SEC');
});

test('a given secret wins and is checked', () => {
  vi.stubEnv('JOVEY_SECRET', 'ab'.repeat(32));
  expect(secretOf(folder)).toBe('ab'.repeat(32));
  vi.stubEnv('JOVEY_SECRET', 'short');
  expect(() => secretOf(folder)).toThrow(/64 hexadecimal digits/);
});

const input = () => ({
  secret: 'cd'.repeat(32),
  databaseUrl: 'postgresql://owner@127.0.0.1/jovey',
  appDatabaseUrl: 'postgresql://jovey_app@127.0.0.1/jovey',
  port: 4000,
  runnerPort: 4001,
  folder,
});

test('every key comes from the secret, each for one purpose', () => {
  const env = environment(input());
  expect(env).toMatchObject({ SITE_URL: 'http://127.0.0.1:4000', NEXTAUTH_URL: 'http://127.0.0.1:4000', PORT: '4000' });
  expect(env.INNGEST_SIGNING_KEY).toMatch(/^signkey-prod-[0-9a-f]{64}$/);
  expect(env.INNGEST_BASE_URL).toBe('http://127.0.0.1:4001');
  expect(env.NEXTAUTH_SECRET).toBe(derive('cd'.repeat(32), 'next-auth'));
  expect(new Set([env.NEXTAUTH_SECRET, env.INNGEST_EVENT_KEY, env.JOVEY_SECRET]).size).toBe(3);
});

test('with a real Inngest server nothing of the embedded runner is set', () => {
  vi.stubEnv('INNGEST_RUNNER', 'server');
  vi.stubEnv('INNGEST_SIGNING_KEY', 'signkey-prod-of-the-cloud');
  const env = environment(input());
  expect(env.INNGEST_SIGNING_KEY).toBe('signkey-prod-of-the-cloud');
  expect(env.INNGEST_BASE_URL).toBe(process.env.INNGEST_BASE_URL);
});

test('an address people use is kept for links and sign-in', () => {
  vi.stubEnv('SITE_URL', 'https://pumps.example');
  expect(environment(input())).toMatchObject({
    SITE_URL: 'https://pumps.example',
    NEXTAUTH_URL: 'https://pumps.example',
  });
});

test('two processes answer people where there are two processors, or as many as asked for', () => {
  vi.spyOn(os, 'availableParallelism').mockReturnValue(8);
  expect(environment(input()).WEB_PROCESSES).toBe('2');
  vi.spyOn(os, 'availableParallelism').mockReturnValue(1);
  expect(environment(input()).WEB_PROCESSES).toBe('1');
  vi.stubEnv('WEB_PROCESSES', '12');
  expect(environment(input()).WEB_PROCESSES).toBe('12');
  for (const wrong of ['0', '65', 'two', '']) {
    vi.stubEnv('WEB_PROCESSES', wrong);
    expect(() => environment(input())).toThrow(/whole number from 1 to 64/);
  }
});
