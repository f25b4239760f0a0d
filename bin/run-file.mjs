import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { end, identify, stillRuns } from './processes.mjs';

const read = (file) => {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
};

const fileOf = (folder) => path.join(folder, 'run.json');

/** What runs on this data folder now (launcher, address, database), or undefined. */
export function runningSystem(folder) {
  const state = read(fileOf(folder));
  return state && stillRuns(state.launcher) ? state : undefined;
}

/** Takes the data folder for this launcher: refuses while another runs, ends what a killed one left behind. */
export async function takeFolder(folder) {
  const file = fileOf(folder);
  fs.mkdirSync(folder, { recursive: true });
  const before = read(file);
  if (before && stillRuns(before.launcher)) {
    const where = before.port ? ` at http://127.0.0.1:${before.port}` : '';
    throw new Failure(`Jovey already runs${where} on this data (process ${before.launcher.pid}): stop it first.`);
  }
  const steps = [
    ['SIGTERM', 5_000],
    ['SIGKILL', 2_000],
  ];
  await Promise.all(Object.values(before?.children ?? {}).map((child) => end(child, steps, { group: true })));
  fs.rmSync(file, { force: true });
  let state = { launcher: identify(process.pid), children: {} };
  try {
    fs.writeFileSync(file, JSON.stringify(state), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if (error.code === 'EEXIST') throw new Failure('Jovey is being started on this data by another command just now.');
    throw error;
  }
  const write = (more) => {
    state = { ...state, ...more };
    // Replaced in one move: a launcher killed while writing leaves the old list, never half of one.
    fs.writeFileSync(`${file}.part`, JSON.stringify(state), { mode: 0o600 });
    fs.renameSync(`${file}.part`, file);
  };
  return {
    note: write,
    child: (name, identity) => write({ children: { ...state.children, [name]: identity } }),
    release: () => fs.rmSync(file, { force: true }),
  };
}
