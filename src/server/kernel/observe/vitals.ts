import fs from 'node:fs';
import path from 'node:path';
import { type Fault, inheritFaults, recentFaults } from './faults';
import { type Measured, measured } from './metrics';

/** What a process tells of itself. */
export type Vitals = {
  process: string;
  pid: number;
  node: string;
  startedAt: string;
  toldAt: string;
  rssBytes: number;
  heapBytes: number;
  series: Measured[];
  /** What nobody expected, the latest first. */
  faults: Fault[];
};

const EVERY_MS = 10_000;
const folder = () => process.env.JOVEY_DATA && path.join(process.env.JOVEY_DATA, 'vitals');

/** The web processes by name: `web`, or `web-1`, `web-2` … where there are several, as `bin/web.mjs` names them. */
const webs = () => {
  const count = Number(process.env.WEB_PROCESSES ?? 1);
  return count === 1 ? ['web'] : Array.from({ length: count }, (_, i) => `web-${i + 1}`);
};

/** This process now. */
export function vitals(name: string): Vitals {
  const { rss, heapUsed } = process.memoryUsage();
  return {
    process: name,
    pid: process.pid,
    node: process.version,
    startedAt: new Date(Date.now() - process.uptime() * 1000).toISOString(),
    toldAt: new Date().toISOString(),
    rssBytes: rss,
    heapBytes: heapUsed,
    series: measured(),
    faults: recentFaults(),
  };
}

/** Tells the other processes of this machine, every ten seconds, how this one is. */
export function tellVitals(name: string) {
  const at = folder();
  inheritFaults(told([name])[0]?.faults ?? []);
  const tell = () => {
    if (!at) return;
    try {
      fs.mkdirSync(at, { recursive: true });
      const file = path.join(at, `${name}.json`);
      fs.writeFileSync(`${file}.part`, JSON.stringify(vitals(name)));
      fs.renameSync(`${file}.part`, file);
    } catch {
      // A full disk must not take the process down with it.
    }
  };
  tell();
  const timer = setInterval(tell, EVERY_MS);
  timer.unref();
  return { stop: () => clearInterval(timer) };
}

/** This web process now, and what the others told last. A process that tells nothing is not in the list. */
export function allVitals(): Vitals[] {
  const own = vitals(process.env.JOVEY_PROCESS ?? 'web');
  const others = [...webs(), 'worker', 'runner'].filter((name) => name !== own.process);
  return [own, ...told(others)].sort((a, b) => a.process.localeCompare(b.process));
}

function told(names: readonly string[]): Vitals[] {
  const at = folder();
  if (!at || !fs.existsSync(at)) return [];
  return names.flatMap((name) => {
    try {
      return [JSON.parse(fs.readFileSync(path.join(at, `${name}.json`), 'utf8')) as Vitals]; // written by tellVitals
    } catch {
      return [];
    }
  });
}
