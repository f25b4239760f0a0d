import { spawn } from 'node:child_process';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { eachLine, logFile } from './log-file.mjs';
import { end, identify, killGroup } from './processes.mjs';

const BACK_OFF = { first: 500, most: 30_000 };
const STEADY = 60_000;
const STOP = [
  ['SIGTERM', 10_000],
  ['SIGKILL', 2_000],
];

/**
 * Keeps one process running: starts it again when it ends, later each time it ends soon.
 * Each has its own process group, so that Ctrl-C reaches only the launcher and a stop reaches all it started.
 */
export function supervise({ name, args, cwd, env, logs, echo, onStart }) {
  const log = logFile(path.join(logs, `${name}.log`));
  const recent = [];
  const say = (line) => {
    log.write(line);
    recent.push(line);
    if (recent.length > 20) recent.shift();
    echo?.(name, line);
  };
  let stopping = false;
  let current;
  let starts = 0;
  let running = 0;
  const wake = new AbortController();

  async function loop() {
    let delay = BACK_OFF.first;
    while (!stopping) {
      const began = Date.now();
      const child = spawn(process.execPath, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
      starts++;
      running = began;
      current = identify(child.pid);
      onStart?.(name, current);
      eachLine(child.stdout, say);
      eachLine(child.stderr, say);
      const how = await new Promise((resolve) => {
        child.once('error', (error) => resolve(error.message));
        child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
      });
      running = 0;
      // What it had started itself would hold the port against its successor.
      killGroup(child.pid);
      if (stopping) return;
      if (Date.now() - began > STEADY) delay = BACK_OFF.first;
      say(`[launcher] ${name} ended (${how}), starting again in ${delay / 1000} s`);
      await sleep(delay, undefined, { signal: wake.signal }).catch(() => {});
      delay = Math.min(delay * 2, BACK_OFF.most);
    }
  }
  const done = loop();

  return {
    name,
    file: log.file,
    /** Times it was started; milliseconds it has run since the last time (0: not running); its last lines. */
    state: () => ({ starts, upFor: running ? Date.now() - running : 0, recent: [...recent] }),
    stop: async () => {
      stopping = true;
      wake.abort();
      if (current) await end(current, STOP, { group: true });
      await done;
    },
  };
}
