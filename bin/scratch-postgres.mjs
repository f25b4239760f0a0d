import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startPostgres } from './postgres.mjs';
import { end, identify, stillRuns } from './processes.mjs';

const PREFIX = 'jovey-scratch-';
/** Settings for data nobody will miss after a power cut. */
export const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** Removes scratch databases (and folders) whose maker was killed before it could tidy up. */
export async function sweepScratch() {
  for (const name of fs.readdirSync(os.tmpdir()).filter((it) => it.startsWith(PREFIX))) {
    const folder = path.join(os.tmpdir(), name);
    try {
      const maker = JSON.parse(fs.readFileSync(path.join(folder, 'maker.json'), 'utf8'));
      if (stillRuns(maker)) continue;
      const pidFile = path.join(folder, 'postgres/postmaster.pid');
      if (fs.existsSync(pidFile)) {
        await end(identify(Number.parseInt(fs.readFileSync(pidFile, 'utf8'), 10)), [['SIGQUIT', 5_000]]);
      }
      fs.rmSync(folder, { recursive: true, force: true });
    } catch {
      // Another run is making or removing it just now.
    }
  }
}

/** A folder under the system's temporary one, removed by the next run if this one is killed. */
export function scratchFolder() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), PREFIX));
  fs.chmodSync(folder, 0o755);
  fs.writeFileSync(path.join(folder, 'maker.json'), JSON.stringify(identify(process.pid)));
  return folder;
}

/**
 * A throw-away PostgreSQL without safety against power loss; `stop` also deletes its data.
 * @param {{ port?: number, flags?: string[], log?: string, password?: string, database?: string }} [options]
 */
export async function scratchPostgres({ flags = [], ...options } = {}) {
  await sweepScratch();
  const folder = scratchFolder();
  const server = await startPostgres({ dir: path.join(folder, 'postgres'), flags: [...FAST, ...flags], ...options });
  const stop = async () => {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
  return { ...server, folder, stop };
}

/** Gives `work` the address of a throw-away PostgreSQL. */
export async function withScratchPostgres(work) {
  const server = await scratchPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}
