import { announce } from '../announce';
import { reject } from '../rejection';
import { flush } from './flush';
import type { Request } from './request';

const LARGEST_GROUP = 256;
type Lane = { waiting: Request[]; busy: boolean };
const lanes = new Map<string, Lane>();

/** Hands a planned command to its organisation's writer: one flush at a time, everything that waits goes with the next. */
export function submit(orgId: string, request: Request) {
  let lane = lanes.get(orgId);
  if (!lane) lanes.set(orgId, (lane = { waiting: [], busy: false }));
  lane.waiting.push(request);
  if (!lane.busy) void drain(orgId, lane);
}

async function drain(orgId: string, lane: Lane) {
  lane.busy = true;
  while (lane.waiting.length > 0) {
    // Callers of the same tick travel together, and so do those who were just answered and ask again.
    await new Promise<void>((next) => setImmediate(next));
    await group(orgId, take(lane));
  }
  lane.busy = false;
  lanes.delete(orgId);
}

/** The next group. A group shares one time: commands of a played past go with those of the same instant only. */
function take(lane: Lane): Request[] {
  const at = lane.waiting[0]?.at?.getTime();
  const other = lane.waiting.findIndex((r) => r.at?.getTime() !== at);
  return lane.waiting.splice(0, other === -1 ? LARGEST_GROUP : Math.min(other, LARGEST_GROUP));
}

async function group(orgId: string, requests: Request[]) {
  try {
    const { position, tell } = await flush(orgId, requests);
    for (const answer of tell) answer();
    if (position > 0) announce(orgId, position);
  } catch (error) {
    // One poison command must not fail its neighbours: each goes alone. Perhaps only the answer was lost.
    if (requests.length > 1) for (const request of requests) await group(orgId, [{ ...request, mayBeKnown: true }]);
    else answer(requests[0]!, error);
  }
}

function answer(request: Request, error: unknown) {
  const taken = uniqueViolation(error);
  if (taken)
    request.resolve(reject('taken', `This ${words(taken)} is already in use.`, { kind: 'conflict', field: taken }));
  else request.fail(error);
}

/** The column of a violated unique index, named `<table>_orgId_<column>_key` as Prisma does. */
function uniqueViolation(error: unknown): string | undefined {
  const { code, constraint } = error as { code?: string; constraint?: string };
  if (code !== '23505' || !constraint) return undefined;
  return constraint.match(/_orgId_(\w+)_key$/)?.[1];
}

const words = (column: string) => column.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`);
