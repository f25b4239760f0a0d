import { expect, it } from 'vitest';
import type { Suite } from './suite';

type Shape = { functionId: string; cancelAgain: number; unknownPath: number };

/** Where the embedded runner is known to differ from a real server; each must stay a difference, or leave this list. */
export const KNOWN_DIFFERENCES = [
  'function_id in the REST API is the full function id here, a UUID there',
  'cancelling an ended run is 409 here',
  'paths of the wider API (realtime, signals, GraphQL, v2) are 501 here',
  'a call that could not be delivered spends no attempt here, one there',
  'the delays between attempts can be overridden here (INNGEST_RUNNER_BACKOFF_MS)',
  'a missed cron tick fires once after a restart here',
  'an event id is remembered until the event is pruned here, 24 hours there',
] as const;

/** Observes the differences that can be seen from outside, so that the list stays true. */
export function differenceCases(suite: () => Suite): void {
  it.concurrent('differs only as listed', async () => {
    const { drive, target } = suite();
    const run = await drive.ended(await drive.send('conf/plain'));
    const path = await fetch(`${target.baseUrl}/v1/realtime/token`, { method: 'POST' });
    const seen: Shape = {
      functionId: String(run.function_id),
      cancelAgain: await drive.cancel(run.run_id),
      unknownPath: path.status,
    };
    if (process.env.CONFORMANCE_TARGET === 'external') {
      expect(seen.functionId).not.toBe('conf-plain');
      expect(seen.unknownPath).not.toBe(501);
    } else {
      expect(seen).toEqual({ functionId: 'conf-plain', cancelAgain: 409, unknownPath: 501 });
    }
  });
}
