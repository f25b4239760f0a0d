import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { MOST_AT_ONCE } from '@/app/_api/most-at-once';
import { sameOrigin } from '@/app/_api/same-origin';
import { requestContext, signedIn } from '@/app/_api/server';
import {
  allow,
  clientAddress,
  currentOrganisation,
  type Limit,
  limits,
  lockedFor,
  mustWaitToRead,
  tooFast,
} from '@/server/identity';
import { isUnreachable, UNREACHABLE } from '@/server/kernel/database/unreachable';
import { BodyTooLarge, boundedBody } from '@/server/kernel/http/bounded-body';
import { report, wasReported } from '@/server/kernel/observe/faults';
import { asFailure } from '@/server/kernel/trpc';
import { appRouter } from '@/server/root';

/** Also who asks is kept in the database: where it cannot be reached, nobody can be told apart. */
const context = () =>
  requestContext().catch((error: unknown) => {
    throw asFailure(error) ?? error;
  });

const handle = (req: Request) =>
  fetchRequestHandler({
    endpoint: '/api/trpc',
    req,
    router: appRouter,
    createContext: context,
    maxBatchSize: MOST_AT_ONCE,
    onError: ({ error, path }) => {
      // A procedure tells itself what failed in it; this is for what failed before one was reached.
      if (error.code === 'INTERNAL_SERVER_ERROR' && !wasReported(error)) report(`trpc ${path ?? ''}`, error);
    },
  });

/** JSON-RPC's codes, as tRPC's clients know them. */
const codes: Record<number, number> = { 413: -32013, 429: -32029, 503: -32004 };

const refusal = (status: number, code: string, message: string, headers?: Record<string, string>) =>
  Response.json(
    { error: { json: { message, code: codes[status] ?? -32003, data: { code, httpStatus: status } } } },
    { status, headers },
  );

/** Doors that open an account: asked for less often than anything else. */
const opening = /^(customers\.(register|apply\w*)|identity\.requestVerification)$/;

/** The procedures that a request names; packed into one batch they count as if they came one by one. */
const procedures = (req: Request) =>
  decodeURIComponent(new URL(req.url).pathname)
    .replace(/^\/api\/trpc\//, '')
    .split(',');

/**
 * How long somebody has to wait before changing something again; 0 if they may. Visitors count by their address, consumers' accounts
 * by themselves: anybody can open one. Dealers and staff are known. Discount codes count by the address whoever tries them.
 */
async function mustWait(req: Request): Promise<number> {
  const [{ orgId }, person] = await Promise.all([currentOrganisation(), signedIn()]);
  const asked = procedures(req);
  const address = clientAddress(req.headers) ?? 'unknown';
  const unknown = !person || person.tier === 'consumer';
  const counted: [string, Limit, number][] = [
    [`visitor:${person?.userId ?? address}`, limits.visitor, unknown ? asked.length : 0],
    [`opening:${address}`, limits.opening, asked.filter((name) => opening.test(name)).length],
    [`code:${address}`, limits.code, asked.filter((name) => name === 'checkout.setCartCode').length],
  ];
  const answers = await Promise.all(
    counted.flatMap(([what, limit, times]) => (times > 0 ? [allow(orgId, what, limit, times)] : [])),
  );
  return Math.max(0, ...answers.filter(({ ok }) => !ok).map(({ seconds }) => seconds));
}

/** Changes: only from our own pages, and not too many. */
async function change(req: Request) {
  if (!sameOrigin(req)) return refusal(403, 'FORBIDDEN', 'This request came from another site. Nothing was changed.');
  const wait = await mustWait(req);
  if (wait) return refusal(429, 'TOO_MANY_REQUESTS', lockedFor(wait), { 'retry-after': String(wait) });
  return handle(req);
}

/** Questions: each in a batch counts, whoever asks. */
async function GET(req: Request) {
  const wait = await mustWaitToRead(req.headers, 'read', procedures(req).length);
  if (wait) return refusal(429, 'TOO_MANY_REQUESTS', tooFast(wait), { 'retry-after': String(wait) });
  return handle(req);
}

/** A change may say a megabyte; a batch of questions travels in the address and has no body. */
const POST = async (req: Request) => {
  try {
    return await change(await bodied(req));
  } catch (error) {
    if (isUnreachable(error)) return refusal(503, 'SERVICE_UNAVAILABLE', UNREACHABLE, { 'retry-after': '5' });
    if (error instanceof BodyTooLarge)
      return refusal(413, 'PAYLOAD_TOO_LARGE', `${error.message} Nothing was changed.`);
    throw error;
  }
};
const bodied = async (req: Request) => new Request(req, { body: new Uint8Array(await boundedBody(req)) });

export { GET, POST };
