import { report } from '@/server/kernel/observe/faults';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { run } from '@/server/kernel/run';
import { anchorLog } from '../commands/anchor-log';

const EVERY_MS = 3_600_000;

/** Publishes each organisation's root once a day until stopped. */
export function anchoring(): { stop: () => void } {
  const publish = async () => {
    const on = new Date().toISOString().slice(0, 10);
    for (const orgId of await organisationsWithNews())
      await run(anchorLog, { on }, { orgId, actor: { kind: 'system', name: 'event-log.anchoring' }, key: on });
  };
  const now = () => void publish().catch((error: unknown) => report('roots', error));
  const timer = setInterval(now, EVERY_MS);
  const soon = setTimeout(now, 60_000); // first what is there is sealed
  return {
    stop: () => {
      clearInterval(timer);
      clearTimeout(soon);
    },
  };
}
