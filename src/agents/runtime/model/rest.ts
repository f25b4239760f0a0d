import type { CallEnd } from './purse';

const TIRED: readonly CallEnd[] = ['overloaded', 'rate-limited', 'timeout', 'unreachable'];
const FAILURES = 3;
const REST_MS = 60_000;
let failures = 0;
let until = 0;

/** Whether the service failed so often just now that asking again would only make a run wait. */
export const resting = (now = Date.now()) => now < until;

/** Notes how a call ended: three failures of the service in a row, and this process leaves it alone for a minute. */
export function note(end: CallEnd, now = Date.now()) {
  if (!TIRED.includes(end)) {
    failures = 0;
    return;
  }
  failures++;
  if (failures >= FAILURES) until = now + REST_MS;
}

/** Forgets what happened. */
export function awake() {
  failures = 0;
  until = 0;
}
