import { spawnSync } from 'node:child_process';
import { root } from '../environment.mjs';
import type { Tried } from './report';

const KILLS = 4; // as the suite below makes them

/** The runner's own crash suite, on a database of its own: killed at random moments, it repeats no step whose result was kept. */
export function runner(): Tried {
  const suite = [
    'run',
    '--project',
    'db*',
    'inngest/runner/crash.db.test.ts',
    '-t',
    'with the journal no body repeats',
  ];
  const { status, stdout } = spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', ...suite], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, DATABASE_URL: '', APP_DATABASE_URL: '', JOVEY_LOG: '' },
  });
  const held = status === 0 && /1 passed/.test(stdout); // none, where its name has changed
  return {
    what: 'kill -9 of the runner',
    times: KILLS,
    said: held ? `${KILLS} times or more, every run completed` : `the crash suite ended with ${status}`,
    lost: held ? 0 : 1,
  };
}
