import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { conclusion, lineOf, type Tried } from './report';
import { runner } from './runner';
import { house } from './system';

// npm run faults [-- --seconds 40]: breaks a house of its own under load in every way we know, and counts what was lost.
const at = process.argv.indexOf('--seconds');
const seconds = at > 0 ? Number(process.argv[at + 1]) : 40;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-faults-'));
fs.chmodSync(folder, 0o755);
process.env.JOVEY_LOG = 'off'; // faults are made here on purpose
const all: Tried[] = [];
const say = (...tried: Tried[]) => {
  all.push(...tried);
  for (const it of tried) console.log(lineOf(it));
};

const home = await house(folder);
Object.assign(process.env, home.env);
const { storm } = await import('./storm');
const { verdict } = await import('./verdict');
const { throwing } = await import('./throwing');
const { web } = await import('./web');
const { closePools } = await import('../../src/server/kernel/database/pools');
const { closeAnnouncements } = await import('../../src/server/kernel/announce');
try {
  const { orgId, confirmed, tried } = await storm(home, seconds);
  await sleep(1000);
  say(...tried);
  say(...(await throwing()));
  say(...(await verdict(orgId, confirmed)));
  say(await web(home, folder));
} finally {
  await Promise.all([closePools(), closeAnnouncements()]);
  await home.stop();
}
const { fullDisk } = await import('./full-disk');
say(...(await fullDisk(folder)));
say(runner());
await closeAnnouncements();
fs.rmSync(folder, { recursive: true, force: true });
const { sentence, code } = conclusion(all);
console.log(`\n${sentence}`);
process.exit(code);
