import { announce } from '../announce';
import { reject } from '../rejection';
import { flush } from './flush';
import { Lanes } from './lanes';
import type { Request } from './request';

const lanes = new Lanes<Request>({
  take,
  carry,
  gather: true,
  // A second group would wait for the lock that the first holds over three round trips: one at a time, as large as it gets.
  halves: false,
});

/** Hands a planned command to its organisation's writer: everything that waits goes with the next group. */
export const submit = (orgId: string, request: Request) => lanes.add(orgId, request);

/** The next group. A group shares one time: commands of a played past go with those of the same instant only. */
function take(waiting: Request[], most: number): Request[] {
  const at = waiting[0]?.at?.getTime();
  const other = waiting.findIndex((r) => r.at?.getTime() !== at);
  return waiting.splice(0, other === -1 ? most : Math.min(other, most));
}

async function carry(orgId: string, requests: Request[]): Promise<() => void> {
  try {
    const { position, tell } = await flush(orgId, requests);
    return () => {
      for (const answer of tell) answer();
      if (position > 0) announce(orgId, position);
    };
  } catch (error) {
    if (requests.length === 1) return () => answer(requests[0]!, error);
    // One poison command must not fail its neighbours: each goes alone. Perhaps only the answer was lost.
    for (const request of requests) (await carry(orgId, [{ ...request, mayBeKnown: true }]))();
    return () => {};
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
