import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify } from './processes.mjs';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-up-'));
  fs.chmodSync(folder, 0o755);
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

const clean = () => {
  const { DATABASE_URL: _, APP_DATABASE_URL: __, JOVEY_SECRET: ___, PORT: ____, ...env } = process.env;
  return env;
};
const up = (args: string[], env: Record<string, string> = {}) => {
  const done = spawnSync(process.execPath, ['bin/up.mjs', ...args], {
    encoding: 'utf8',
    env: { ...clean(), JOVEY_DATA: folder, ...env },
  });
  return { code: done.status, said: done.stderr.trim(), progress: done.stdout };
};

const listen = () =>
  new Promise<{ port: number; close: () => void }>((done) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      done({ port: typeof address === 'object' && address ? address.port : 0, close: () => server.close() });
    });
  });

test('a taken port is one sentence and a bad end, before anything is started', async () => {
  const taken = await listen();
  const { code, said, progress } = up(['--port', String(taken.port)]);
  taken.close();
  expect(said).toBe(`✗ Port ${taken.port} is taken: stop what uses it or choose another with --port.`);
  expect(code).toBe(1);
  expect(progress).not.toContain('database');
});

test.each([
  [
    'nobody listens',
    'postgresql://u:secret@127.0.0.1:1/shop',
    /^✗ No database answers \(DATABASE_URL, 127\.0\.0\.1:1\)/,
  ],
  [
    'no such host',
    'postgresql://u:secret@nowhere.invalid/shop',
    /^✗ The host "nowhere\.invalid" in DATABASE_URL is not known\.$/,
  ],
  ['no address at all', 'shop', /^✗ DATABASE_URL is not an address of a database/],
  ['another protocol', 'mysql://u:secret@127.0.0.1/shop', /^✗ DATABASE_URL is not an address of a database/],
])('a wrong DATABASE_URL is one sentence: %s', async (_, url, sentence) => {
  const free = await listen();
  free.close();
  const { code, said } = up(['--port', String(free.port)], { DATABASE_URL: url });
  expect(said).toMatch(sentence);
  expect(said).not.toContain('secret');
  expect(said.split('\n')).toHaveLength(1);
  expect(code).toBe(1);
});

test('a wrong password and a missing database are told apart', async () => {
  const free = await listen();
  free.close();
  const real = new URL(process.env.DATABASE_URL ?? '');
  const missing = new URL(real.href);
  missing.pathname = '/nothing_here';
  expect(up(['--port', String(free.port)], { DATABASE_URL: missing.href }).said).toMatch(
    /There is no database named "nothing_here"/,
  );
  real.password = 'wrong';
  expect(up(['--port', String(free.port)], { DATABASE_URL: real.href }).said).toMatch(/refuses the user or password/);
});

test('options that make no sense', () => {
  expect(up(['--port', '99999']).said).toBe('✗ "99999" is not a port: give a number from 1 to 65535.');
  expect(up(['--prot', '3000']).code).toBe(1);
});

test('one system per data folder; a dead one is no obstacle', async () => {
  const file = path.join(folder, 'run.json');
  fs.writeFileSync(file, JSON.stringify({ launcher: identify(process.pid), port: 3000, children: {} }));
  const refused = up([]);
  expect(refused.said).toBe(
    `✗ Jovey already runs at http://127.0.0.1:3000 on this data (process ${process.pid}): stop it first.`,
  );
  fs.writeFileSync(file, JSON.stringify({ launcher: { pid: process.pid, started: 'long ago' }, children: {} }));
  const taken = await listen();
  expect(up(['--port', String(taken.port)]).said).toMatch(/Port \d+ is taken/);
  taken.close();
  expect(fs.existsSync(file)).toBe(false);
});
