import pg from 'pg';
import { onNews } from './announce';
import { behind } from './behind';
import { type Consumer, catchUp, projecting, reacting } from './consumer';
import { readPool } from './database/pools';
import { report } from './observe/faults';
import { observe } from './observe/metrics';
import { allProjections, allReactions } from './registry';

const POLL_MS = 1000;

/** Everything that follows the log: reactions and asynchronous projections of all registered functions. */
export const consumers = (): Consumer[] => [
  ...allProjections()
    .filter((p) => p.mode === 'async')
    .map(projecting),
  ...allReactions().map(reacting),
];

/**
 * Drives all consumers of all organisations until stopped. One worker leads (advisory lock), others stand by. Wakes by
 * announcement within milliseconds of a commit, and by a poll each second in case one was lost.
 */
export async function work(more: readonly Consumer[] = []): Promise<{ stop: () => Promise<void> }> {
  const lead = new pg.Client({ connectionString: process.env.APP_DATABASE_URL, application_name: 'jovey-worker' });
  await lead.connect();
  await lead.query("select pg_advisory_lock(hashtextextended('jovey worker', 0))");
  lead.on('error', () => process.exit(1)); // leadership lost: the supervisor starts a new worker
  const all = [...consumers(), ...more];
  const heads = new Map<string, number>();
  const busy = new Map<string, Promise<void>>();
  let stopped = false;

  const wake = (orgId: string, head: number) => {
    heads.set(orgId, Math.max(head, heads.get(orgId) ?? 0));
    for (const consumer of all) {
      const key = `${orgId}/${consumer.name}`;
      if (stopped || busy.has(key)) continue;
      busy.set(key, follow(orgId, consumer, key));
    }
  };
  const follow = async (orgId: string, consumer: Consumer, key: string) => {
    try {
      for (let seen = -1; seen < heads.get(orgId)! && !stopped; ) {
        seen = heads.get(orgId)!;
        const start = performance.now();
        const state = await catchUp(orgId, consumer, seen);
        observe('consumer', consumer.name, performance.now() - start, state === 'failed');
        if (state !== 'current') {
          break;
        }
      }
    } catch (error) {
      report(`consumer ${consumer.name}`, error, { orgId });
    } finally {
      busy.delete(key);
    }
  };
  const poll = async () => {
    const { rows } = await readPool().query<{ org: string; head: string }>('select org, head from es_heads()');
    for (const { org, head } of rows) wake(org, Number(head));
  };
  const stopHearing = onNews(wake);
  const timer = setInterval(() => void poll().catch((error: unknown) => report('poll', error)), POLL_MS);
  await poll();
  return {
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      stopHearing();
      await Promise.all(busy.values());
      await lead.end();
    },
  };
}

/** Takes all consumers of one organisation to the end of its log, reactions' own consequences included (tests, seed). */
export async function settle(orgId: string) {
  const all = consumers();
  for (let head = await headOf(orgId), seen = -1; seen < head; head = await headOf(orgId)) {
    seen = head;
    for (const consumer of await behind(orgId, all, head)) await catchUp(orgId, consumer, head);
  }
}

const headOf = async (orgId: string) => {
  const { rows } = await readPool().query<{ head: string }>('select head from es_heads() where org = $1', [orgId]);
  return Number(rows[0]?.head ?? 0);
};
