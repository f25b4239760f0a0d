import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { Failure } from './failure.mjs';
import { end, identify } from './processes.mjs';

const running = new Set();
const POLITE = [
  ['SIGTERM', 5_000],
  ['SIGKILL', 2_000],
];

/** Ends every command that `run` still waits for, with all it started. */
export const endCommands = () => Promise.all([...running].map((it) => end(it, POLITE, { group: true })));

/**
 * Runs a program to its end with its output in `log`; returns the output. Fails with `failed` and its last telling line.
 * It runs in its own process group, so that one signal later ends whatever it started.
 */
export function run(program, args, { cwd, env = process.env, log, failed, onLine, onStart }) {
  fs.mkdirSync(path.dirname(log), { recursive: true });
  const file = fs.createWriteStream(log);
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const identity = identify(child.pid);
  running.add(identity);
  onStart?.(identity);
  let text = '';
  let rest = '';
  const take = (chunk) => {
    file.write(chunk);
    text += chunk;
    const lines = (rest + chunk).split('\n');
    rest = lines.pop();
    if (onLine) for (const line of lines) onLine(line);
  };
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', take);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      running.delete(identity);
      // Only when the log is written is the command done: who reads it next must find all of it.
      file.end(() => settle(code, signal));
    });
    const settle = (code, signal) => {
      if (code === 0) return resolve(text);
      if (/ENOSPC|No space left on device/i.test(text)) return reject(new Error('ENOSPC'));
      const why = telling(text) || (signal ? `it was ended by ${signal}` : `it ended with code ${code}`);
      const failure = new Failure(`${failed}: ${why} (all of it in ${path.relative(process.cwd(), log)})`);
      reject(Object.assign(failure, { output: text }));
    };
  });
}

// Of all a program said, the line that names its trouble: an error's own first line, else one that sounds like it, else the last.
function telling(text) {
  const noise = /^(at |npm (warn|notice)|npm error A complete log|Node\.js v)|^[^a-z]*$/i;
  const lines = text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => !noise.test(it));
  const named = lines.findLast((it) => /^(\w*(Error|Failure|Rejected)\b.*: |✗ )/.test(it));
  return named ?? lines.findLast((it) => /error|fail|cannot|not found|missing/i.test(it)) ?? lines.at(-1);
}
