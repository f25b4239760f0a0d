import { report } from '@/server/kernel/observe/faults';
import { organisationsWithNews } from '@/server/kernel/organisations';
import { sweepSessions } from './session-store';

const EVERY_MS = 3_600_000;

/** Forgets expired sessions of all organisations, at once and then each hour, until stopped. */
export function sweeping(): { stop: () => void } {
  const sweep = async () => {
    for (const orgId of await organisationsWithNews()) await sweepSessions(orgId);
  };
  const tidy = () => void sweep().catch((error: unknown) => report('sessions', error));
  const timer = setInterval(tidy, EVERY_MS);
  tidy();
  return { stop: () => clearInterval(timer) };
}
