import { announce } from '../announce';
import { type Append, type Appended, appendGroup } from './append';

const LARGEST_GROUP = 256;
type Waiting = { request: Append; resolve: (result: Appended) => void; fail: (error: unknown) => void };
type Lane = { waiting: Waiting[]; busy: boolean };
const lanes = new Map<string, Lane>();

/**
 * Appends events as they are (no command, no projection) with an expected version. A lone request goes at once; those that
 * arrive while one is under way go together with the next: one statement, one commit, each its own result.
 */
export const append = (orgId: string, request: Append): Promise<Appended> =>
  new Promise((resolve, fail) => {
    let lane = lanes.get(orgId);
    if (!lane) {
      lane = { waiting: [], busy: false };
      lanes.set(orgId, lane);
    }
    lane.waiting.push({ request, resolve, fail });
    if (!lane.busy) void drain(orgId, lane);
  });

async function drain(orgId: string, lane: Lane) {
  lane.busy = true;
  while (lane.waiting.length > 0) {
    const group = take(lane);
    try {
      const results = await appendGroup(
        orgId,
        group.map((w) => w.request),
      );
      for (const [i, waiting] of group.entries()) waiting.resolve(results[i]!);
      const newest = Math.max(0, ...results.map((r) => (r.outcome === 'done' ? (r.position ?? 0) : 0)));
      if (newest > 0) announce(orgId, newest);
    } catch (error) {
      for (const waiting of group) waiting.fail(error);
    }
    // Who was just answered and asks again travels with the next group.
    await new Promise<void>((next) => setImmediate(next));
  }
  lanes.delete(orgId);
  lane.busy = false;
}

/** The next group: at most one request per stream; a second one for a stream waits for the next group. */
function take(lane: Lane): Waiting[] {
  const streams = new Set<string>();
  const group: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const waiting of lane.waiting) {
    if (group.length >= LARGEST_GROUP || streams.has(waiting.request.stream)) rest.push(waiting);
    else {
      streams.add(waiting.request.stream);
      group.push(waiting);
    }
  }
  lane.waiting = rest;
  return group;
}
