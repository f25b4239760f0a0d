import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import http from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { freePort } from './ports.mjs';

let folder: string;
let launched: ChildProcess | undefined;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-web-'));
});
afterEach(() => {
  launched?.kill('SIGKILL');
  fs.rmSync(folder, { recursive: true });
});

/** The launcher of `count` processes of a program, which is given a port to listen on. */
function launch(count: number, program: string, port: number) {
  const file = path.join(folder, 'program.cjs');
  fs.writeFileSync(file, program);
  launched = spawn(process.execPath, ['bin/web.mjs', String(count), file, String(port)], { stdio: 'ignore' });
  return launched;
}
const SAYS_WHO = `require('node:http').createServer((_, response) => response.end(process.env.JOVEY_PROCESS + ' ' + process.pid))
  .listen(Number(process.argv[2]), '127.0.0.1')`;

/** Who answers a connection of its own: `web-1 4711`; undefined when nobody does. */
const ask = (port: number, method = 'GET') =>
  new Promise<string | undefined>((done) => {
    http
      .request({ host: '127.0.0.1', port, agent: false, method }, (response) => {
        let text = '';
        response.on('data', (part) => (text += part)).once('end', () => done(text));
      })
      .once('error', () => done(undefined))
      .end();
  });
/** Asks until the answers seen so far are as wanted. */
async function until(port: number, good: (seen: Set<string>) => boolean) {
  const seen = new Set<string>();
  // Many at once: the process with nothing to do takes the next one.
  for (let i = 0; i < 400 && !good(seen); i++) {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(port)));
    for (const who of answers) if (who) seen.add(who);
    await sleep(25);
  }
  expect(good(seen)).toBe(true);
  return [...seen];
}

const LONG = 60_000; // for a machine that does other things; it takes less than a second

test(
  'several processes answer on one port; one that is killed is replaced, and all end together',
  async () => {
    const port = await freePort();
    const launcher = launch(2, SAYS_WHO, port);
    const seen = await until(port, (seen) => seen.size === 2);
    expect(seen.map((who) => who.split(' ')[0]).sort()).toEqual(['web-1', 'web-2']);
    const [name, pid] = seen[0]!.split(' ') as [string, string];
    process.kill(Number(pid), 'SIGKILL');
    await until(port, (after) => [...after].some((who) => who.startsWith(`${name} `) && who !== seen[0]));
    launcher.kill('SIGTERM');
    const [code] = await once(launcher, 'exit');
    expect(code).toBe(0);
    expect(await ask(port)).toBeUndefined();
  },
  LONG,
);

const FORGETS = `const at = require('node:path').resolve('node_modules/next/dist/server/lib/incremental-cache');
  const { areTagsExpired } = require(at + '/tags-manifest.external');
  const Cache = require(at + '/file-system-cache').default;
  const made = Date.now();
  require('node:http').createServer(async (request, response) => {
    if (request.method === 'POST') {
      await new Cache({}).revalidateTag(['shelf'], { expire: 0 });
      process.send({ forget: ['shelf'] });
    }
    const words = ['shelf', 'other'].map((tag) => (areTagsExpired([tag], made) ? 'forgot ' : 'keeps ') + tag);
    response.end(process.env.JOVEY_PROCESS + ': ' + words.join(', '));
  }).listen(Number(process.argv[2]), '127.0.0.1')`;

test(
  'what one process forgets, the others forget as its Next does',
  async () => {
    const port = await freePort();
    launch(3, FORGETS, port);
    const all = (words: string) => (seen: Set<string>) => [1, 2, 3].every((n) => seen.has(`web-${n}: ${words}`));
    await until(port, all('keeps shelf, keeps other'));
    await ask(port, 'POST');
    await until(port, all('forgot shelf, keeps other'));
  },
  LONG,
);

test(
  'a program that does not come up ends the launcher with its code',
  async () => {
    const [code] = await once(launch(2, 'process.exit(7)', await freePort()), 'exit');
    expect(code).toBe(7);
  },
  LONG,
);
