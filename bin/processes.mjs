import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const ps = (pid, column) =>
  spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' }).stdout?.trim() ?? '';

/** Command line of a running process, '' when there is none. */
export function commandLine(pid) {
  if (process.platform !== 'linux') return ps(pid, 'command');
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}

/** When a process began: with its id this names one process for ever, since ids are used again. Undefined: not running. */
export function startedAt(pid) {
  if (process.platform !== 'linux') return ps(pid, 'lstart') || undefined;
  try {
    // The command in brackets may hold spaces; state is the first field after it, start time the twentieth.
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? undefined : fields[19];
  } catch {
    return undefined;
  }
}

/** A process by id and start time, as it is kept in files. */
export const identify = (pid) => ({ pid, started: startedAt(pid) });

/** Whether exactly this process (not a later one with the same id) still runs. */
export const stillRuns = (identity) =>
  Boolean(identity?.pid && identity.started !== undefined && startedAt(identity.pid) === identity.started);

const signal = (pid, name) => {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
};

/** Signals a process (or, with `group`, its process group) in turn until it has ended; each step waits up to its `ms`. */
export async function end(identity, steps, { group = false } = {}) {
  for (const [name, ms] of steps) {
    if (!stillRuns(identity)) return;
    signal(group ? -identity.pid : identity.pid, name);
    const until = Date.now() + ms;
    while (stillRuns(identity) && Date.now() < until) await sleep(25);
  }
}

/** Ends at once whatever is left of the process group that `pid` led. */
export function killGroup(pid) {
  if (pid) signal(-pid, 'SIGKILL');
}
