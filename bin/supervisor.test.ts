import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { identify, startedAt, stillRuns } from './processes.mjs';
import { supervise } from './supervisor.mjs';

let logs: string;
beforeEach(() => {
  logs = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-supervisor-'));
});
afterEach(() => fs.rmSync(logs, { recursive: true }));

const program = (name: string, text: string) =>
  supervise({ name, args: ['-e', text], cwd: logs, env: process.env, logs, echo: undefined, onStart: undefined });
const until = async (good: () => boolean) => {
  for (let i = 0; i < 200 && !good(); i++) await sleep(25);
  expect(good()).toBe(true);
};

test('a process that ends is started again, and its words are kept', async () => {
  const it = program('short', 'console.log("hello"); process.exit(3)');
  await until(() => it.state().starts >= 2);
  await it.stop();
  const log = fs.readFileSync(it.file, 'utf8');
  expect(log).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]+Z hello$/m);
  expect(log).toContain('short ended (code 3), starting again in 0.5 s');
});

test('stopping ends also what the process had started', async () => {
  const it = program(
    'parent',
    `const c = require('node:child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
     console.log(c.pid); setInterval(() => {}, 1000)`,
  );
  await until(() => it.state().recent.length > 0);
  const child = identify(Number(it.state().recent[0]));
  expect(stillRuns(child)).toBe(true);
  await it.stop();
  await until(() => !stillRuns(child));
  expect(it.state().starts).toBe(1);
});

test('a process is known by its start as well as its id', () => {
  expect(stillRuns(identify(process.pid))).toBe(true);
  expect(stillRuns({ pid: process.pid, started: 'another time' })).toBe(false);
  expect(startedAt(2 ** 22 + 1)).toBeUndefined();
});
