import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { house } from './system';

// npm run faults [-- --seconds 40]: breaks a house of its own under load in every way we know, and counts what was lost.
const at = process.argv.indexOf('--seconds');
const seconds = at > 0 ? Number(process.argv[at + 1]) : 40;
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-faults-'));
fs.chmodSync(folder, 0o755);
let lost = 0;
const say = (what: string, said: string, gone: number) => {
  lost += gone;
  console.log(`${gone === 0 ? '✓' : '✗'} ${what.padEnd(44)} ${said}; lost: ${gone === 0 ? 'nothing' : gone}`);
};

const home = await house(folder);
Object.assign(process.env, home.env);
const { storm } = await import('./storm');
const { verdict } = await import('./verdict');
const { throwing } = await import('./throwing');
const { closePools } = await import('../../src/server/kernel/database/pools');
const { closeAnnouncements } = await import('../../src/server/kernel/announce');
try {
  const { orgId, confirmed, tried } = await storm(home, seconds);
  await sleep(1000);
  for (const [what, said] of tried) say(what, said, 0);
  say('a follower of the log that throws', ...(await throwing(orgId)));
  for (const [what, said, gone] of await verdict(orgId, confirmed)) say(what, said, gone);
} finally {
  await Promise.all([closePools(), closeAnnouncements()]);
  await home.stop();
}
const { fullDisk } = await import('./full-disk');
const full = await fullDisk(folder);
say('a full disk', full.said, full.lost);
console.log('  kill -9 of the runner between steps is tried by inngest/runner/crash.db.test.ts and e2e/crash.spec.ts.');
fs.rmSync(folder, { recursive: true, force: true });
console.log(lost === 0 ? '\nNothing was lost.' : `\n${lost} lost.`);
process.exit(lost === 0 ? 0 : 1);
