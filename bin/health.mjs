import { setTimeout as sleep } from 'node:timers/promises';
import { Failure } from './failure.mjs';

const answers = async (url, good) => {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(30_000) });
    await response.body?.cancel();
    return good(response.status);
  } catch {
    return false;
  }
};

/** Waits until every process does its work; one that keeps dying fails at once, with its own last words. */
export async function healthy({ processes, checks, within = 120_000, cancelled }) {
  const until = Date.now() + within;
  const waiting = new Map(processes.map((it) => [it.name, it]));
  while (waiting.size > 0) {
    for (const [name, it] of waiting) {
      const { starts, upFor, recent } = it.state();
      if (starts > 3) {
        const words = recent.findLast(
          (line) => /error|fail|cannot|refus|not /i.test(line) && !line.startsWith('[launcher]'),
        );
        throw new Failure(
          `The ${name} process does not stay up: ${words?.trim() ?? 'no reason was given'} (${it.file})`,
        );
      }
      const check = checks[name];
      const ok = check ? await answers(check.url, check.good) : upFor > 1_500;
      if (ok) waiting.delete(name);
    }
    if (cancelled()) throw new Failure('Stopped before it was ready.');
    if (Date.now() > until) {
      const [[name, it]] = waiting;
      const last = it.state().recent.at(-1)?.slice(0, 200) ?? 'it said nothing';
      throw new Failure(`The ${name} process did not become ready within ${within / 1000} s: ${last} (${it.file})`);
    }
    if (waiting.size > 0) await sleep(150);
  }
}
