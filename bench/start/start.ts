import { execFileSync, spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from '../../bin/ports.mjs';
import type { Bench } from '../figure';

const root = path.resolve(import.meta.dirname, '../..');

/** Resident memory of a process and all below it, in MiB. */
function treeMemory(pid: number): number {
  const parents = new Map<number, number>();
  const sizes = new Map<number, number>();
  for (const name of fs.readdirSync('/proc').filter((n) => /^\d+$/.test(n)))
    try {
      const status = fs.readFileSync(`/proc/${name}/status`, 'utf8');
      parents.set(Number(name), Number(status.match(/PPid:\s+(\d+)/)?.[1]));
      sizes.set(Number(name), Number(status.match(/VmRSS:\s+(\d+)/)?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  const below = (of: number): number =>
    (sizes.get(of) ?? 0) +
    [...parents].filter(([, parent]) => parent === of).reduce((sum, [child]) => sum + below(child), 0);
  return below(pid) / 1024;
}

/** Milliseconds until `npm run up` in a folder answers with a product page, and the most memory seen on the way. */
async function up(folder: string): Promise<{ ms: number; peak: number }> {
  const port = await freePort();
  const start = performance.now();
  // As `npm run up` does; npm itself would end before what it started has.
  const child = spawn(process.execPath, ['bin/up.mjs', '--port', String(port)], {
    cwd: folder,
    stdio: 'ignore',
    env: {
      ...process.env,
      DATABASE_URL: undefined,
      APP_DATABASE_URL: undefined,
      JOVEY_DATA: undefined,
      JOVEY_SECRET: undefined,
    },
  });
  let peak = 0;
  try {
    for (;;) {
      peak = Math.max(peak, treeMemory(child.pid!));
      if (child.exitCode !== null) throw new Error(`npm run up ended with ${child.exitCode}`);
      const home = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(20_000) })
        .then((r) => r.text())
        .catch(() => '');
      const product = home.match(/href="(\/p\/[a-z0-9-]+)"/)?.[1];
      if (product && (await fetch(`http://127.0.0.1:${port}${product}`)).ok)
        return { ms: performance.now() - start, peak };
      await new Promise((next) => setTimeout(next, 250));
    }
  } finally {
    child.kill('SIGTERM');
    await new Promise((ended) => (child.exitCode === null ? child.once('exit', ended) : ended(null)));
  }
}

export const bench: Bench = {
  what: "`npm run up` from a fresh clone (packages from npm's cache or registry included) to the first product page, and a second start",
  ownSystem: true,
  async run(report, { folder }) {
    const clone = path.join(folder, 'clone');
    execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone]);
    const start = performance.now();
    execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: clone, stdio: 'ignore' });
    const install = performance.now() - start;
    fs.rmSync(path.join(clone, 'node_modules'), { recursive: true, force: true });
    const first = await up(clone);
    const second = await up(clone);
    report({
      name: 'fresh clone to the first product page',
      unit: 's',
      value: first.ms / 1000,
      baseline: install / 1000,
      target: null,
    });
    report({
      name: 'second start to the first product page',
      unit: 's',
      value: second.ms / 1000,
      baseline: first.ms / 1000,
      target: null,
    });
    report({
      name: 'peak memory on the way (install, seed, build, run)',
      unit: 'MiB',
      value: first.peak,
      baseline: second.peak,
      target: null,
    });
  },
};
