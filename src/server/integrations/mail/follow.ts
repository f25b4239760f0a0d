import { onNews } from '@/server/kernel/announce';
import { readPool } from '@/server/kernel/database/pools';
import { report } from '@/server/kernel/observe/faults';
import { deliverDue } from './deliver';
import { canSend } from './transport';

const POLL_MS = 20_000;

/**
 * Sends every organisation's mails as they become due, until stopped: moments after they were queued, and retries at their time.
 * Nothing without SMTP_URL.
 */
export function deliverMails(deliver: (orgId: string) => Promise<unknown> = deliverDue): { stop: () => Promise<void> } {
  if (!canSend()) return { stop: async () => {} };
  const busy = new Map<string, Promise<void>>();
  const again = new Set<string>();
  let stopped = false;

  const wake = (orgId: string) => {
    if (stopped) return;
    if (busy.has(orgId)) return void again.add(orgId);
    const work = deliver(orgId)
      .then(
        () => {},
        (error: unknown) => report('mail', error, { orgId }),
      )
      .finally(() => {
        busy.delete(orgId);
        if (again.delete(orgId)) wake(orgId);
      });
    busy.set(orgId, work);
  };
  const poll = async () => {
    const { rows } = await readPool().query<{ org: string }>('select org from es_heads()');
    for (const { org } of rows) wake(org);
  };
  const stopHearing = onNews(wake);
  const timer = setInterval(() => void poll().catch((error: unknown) => report('mail', error)), POLL_MS);
  void poll().catch(() => {});
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      stopHearing();
      await Promise.all(busy.values());
    },
  };
}
