import type pg from 'pg';
import { announce } from '../announce';
import { writePool } from '../database/pools';
import { type Append, type Appended, appendGroup } from './append';
import { Lanes } from './lanes';

type Waiting = { request: Append; resolve: (result: Appended) => void; fail: (error: unknown) => void };

const lanes = new Lanes<Waiting>({ take, carry, gather: false, halves: true });

/**
 * Appends events as they are (no command, no projection) with an expected version. A lone request goes at once; those that
 * arrive while others are under way go together: one statement, one commit, each its own result.
 */
export const append = (orgId: string, request: Append): Promise<Appended> =>
  new Promise((resolve, fail) => lanes.add(orgId, { request, resolve, fail }));

async function carry(orgId: string, group: Waiting[]): Promise<() => void> {
  try {
    const requests = group.map((w) => w.request);
    const results = await appendGroup(orgId, requests, (work) => onShared(orgId, work));
    return () => {
      for (const [i, waiting] of group.entries()) waiting.resolve(results[i]!);
      const newest = Math.max(0, ...results.map((r) => (r.outcome === 'done' ? (r.position ?? 0) : 0)));
      if (newest > 0) announce(orgId, newest);
    };
  } catch (error) {
    return () => {
      for (const waiting of group) waiting.fail(error);
    };
  }
}

/** The connection that an organisation's groups under way share: the second waits on the wire, not for the lock. */
type Shared = { client: Promise<pg.PoolClient>; users: number; broken?: Error };
const connections = new Map<string, Shared>();

async function onShared<T>(orgId: string, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  let shared = connections.get(orgId);
  if (!shared || shared.broken) connections.set(orgId, (shared = { client: writePool().connect(), users: 0 }));
  shared.users++;
  try {
    return await work(await shared.client);
  } catch (error) {
    // Refused by the database (SQLSTATE, but those of the connection itself), it is as good as before; otherwise nobody knows.
    if (!(error as { code?: string }).code?.match(/^(?!08|57P)[0-9A-Z]{5}$/)) shared.broken = error as Error;
    throw error;
  } finally {
    if (--shared.users === 0) {
      if (connections.get(orgId) === shared) connections.delete(orgId);
      const { broken } = shared;
      shared.client.then(
        (client) => client.release(broken),
        () => {},
      );
    }
  }
}

/** The next group: at most one request per stream; a second one for a stream waits for the next group. */
function take(waiting: Waiting[], most: number): Waiting[] {
  const streams = new Set<string>();
  const rest: Waiting[] = [];
  const group = waiting.splice(0).filter((one) => {
    const goes = streams.size < most && !streams.has(one.request.stream);
    if (goes) streams.add(one.request.stream);
    else rest.push(one);
    return goes;
  });
  waiting.push(...rest);
  return group;
}
