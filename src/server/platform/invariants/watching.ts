import { report } from '@/server/kernel/observe/faults';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { checkInvariants } from './check';

const EVERY_MS = 60_000;

/** Checks all organisations once a minute, one after the other, until stopped. For the worker. */
export function watchInvariants() {
  let running: Promise<void> = Promise.resolve();
  let stopped = false;
  const all = async () => {
    for (const orgId of await organisationsWithNews()) if (!stopped) await checkInvariants(orgId);
  };
  let busy = false;
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    running = all()
      .catch((error: unknown) => report('invariants', error))
      .finally(() => {
        busy = false;
      });
  }, EVERY_MS);
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
