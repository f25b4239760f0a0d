import { createHmac } from 'node:crypto';
import { historicTime } from '@/server/kernel/history';

/** What the worker proves itself with to the web process. */
export function shopPagesToken(): string {
  const secret = process.env.JOVEY_SECRET;
  if (!secret) throw new Error('JOVEY_SECRET is not set: start with `npm run up`, which keeps one.');
  return createHmac('sha256', Buffer.from(secret, 'hex')).update('shop pages').digest('hex');
}

/**
 * Tells the web process that pages marked with these tags show something old. Throws when it cannot be told, so that the
 * reaction is tried again; without a web process (tests, seed, a history being replayed) there is nothing to tell.
 */
export async function forgetShopPages(tags: readonly string[]): Promise<void> {
  const port = process.env.PORT;
  if (!port || historicTime()) return;
  const answer = await fetch(`http://127.0.0.1:${port}/api/internal/revalidate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${shopPagesToken()}` },
    body: JSON.stringify({ tags }),
    signal: AbortSignal.timeout(10_000),
  });
  if (answer.status === 401) return; // another installation listens on this port: it has its own worker
  if (!answer.ok) throw new Error(`the shop's pages could not be refreshed: ${answer.status}`);
}
