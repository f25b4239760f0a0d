import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { appRole } from '../bin/app-role.mjs';
import { environment } from '../bin/environment.mjs';
import { deploy } from '../bin/migrate.mjs';
import { startPostgres } from '../bin/postgres.mjs';
import { type Bench, type Figure, print } from './figure';

// npm run bench -- [NAME …] [--json]: runs benchmarks on a database of their own (durable settings, as in production).
const benches: Record<string, () => Promise<{ bench: Bench }>> = {
  append: () => import('./append/append'),
  command: () => import('./command/command'),
  checkout: () => import('./checkout/checkout'),
  forecast: () => import('./forecast/forecast'),
  shop: () => import('./shop/shop'),
  steps: () => import('./steps/steps'),
  inbox: () => import('./inbox/inbox'),
  start: () => import('./start/start'),
  store: () => import('./store/store'),
  disk: () => import('./disk/disk'),
  live: () => import('./live/live'),
  replay: () => import('./replay/replay'),
  seal: () => import('./seal/seal'),
  growth: () => import('./growth/growth'),
  lists: () => import('./lists/lists'),
  users: () => import('./users/users'),
};

const args = process.argv.slice(2);
const json = args.includes('--json');
const names = args.filter((a) => !a.startsWith('--'));
for (const name of names)
  if (!benches[name]) {
    console.error(`There is no benchmark '${name}'. Choose from: ${Object.keys(benches).join(', ')}.`);
    process.exit(2);
  }

// Whole towns ask from one address here.
process.env.JOVEY_READ_LIMITS = '0';
let missed = 0;
async function measure(name: string) {
  const { bench } = await benches[name]!();
  if (!json) console.log(`\n${name}: ${bench.what}`);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'jovey-bench-'));
  fs.chmodSync(folder, 0o755);
  const server = bench.ownSystem ? undefined : await startPostgres({ dir: path.join(folder, 'postgres') });
  try {
    if (server) {
      await deploy(server.url);
      const secret = '1'.padStart(64, '0');
      const appDatabaseUrl = await appRole(server.url, secret);
      Object.assign(
        process.env,
        environment({ secret, databaseUrl: server.url, appDatabaseUrl, port: 3000, runnerPort: 8288, folder }),
      );
    }
    const report = (figure: Omit<Figure, 'ok' | 'ratio'>) => {
      const full = print(figure, json);
      if (!full.ok) missed++;
    };
    await bench.run(report, { folder });
  } finally {
    if (server) {
      const [{ closePools }, { closeAnnouncements }] = await Promise.all([
        import('../src/server/kernel/database/pools'),
        import('../src/server/kernel/announce'),
      ]);
      await Promise.all([closePools(), closeAnnouncements()]);
      await server.stop();
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
const wanted = names.length > 0 ? names : Object.keys(benches);
if (wanted.length === 1) await measure(wanted[0]!);
// Each in a process of its own: what one has warmed up, kept or connected to is nothing to the next.
else
  for (const name of wanted) {
    const flags = args.filter((a) => a.startsWith('--'));
    spawnSync(process.execPath, [...process.execArgv, process.argv[1]!, name, ...flags], { stdio: 'inherit' });
  }
if (!json && missed > 0) console.log(`\n${missed} figure(s) missed their target.`);
process.exit(0);
