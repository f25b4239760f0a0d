import { fetchRequestHandler } from '@trpc/server/adapters/fetch';
import { sameOrigin } from '@/app/_api/same-origin';
import { requestContext, signedIn } from '@/app/_api/server';
import { allow, clientAddress, currentOrganisation, limits, lockedFor } from '@/server/identity';
import { isUnreachable, UNREACHABLE } from '@/server/kernel/database/unreachable';
import { BodyTooLarge, boundedBody } from '@/server/kernel/http/bounded-body';
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
    onError: ({ error, path }) => {
      if (error.code === 'INTERNAL_SERVER_ERROR') console.error(`trpc ${path}:`, error.cause ?? error);
    },
  });

/** Doors that open an account: asked for less often than anything else. */
const opening = /(^|[/,])customers\.(register|apply\w*)($|[,?])/;

/** JSON-RPC's codes, as tRPC's clients know them. */
const codes: Record<number, number> = { 413: -32013, 429: -32029, 503: -32004 };

/** How often a request (perhaps a batch) tries a discount code. */
const codesTried = (path: string) => path.match(/checkout\.setCartCode(?=$|[,?/])/g)?.length ?? 0;

const refusal = (status: number, code: string, message: string, headers?: Record<string, string>) =>
  Response.json(
    { error: { json: { message, code: codes[status] ?? -32003, data: { code, httpStatus: status } } } },
    { status, headers },
  );

/** How long a visitor has to wait before changing something again; 0 if they may. */
async function visitorMustWait(req: Request): Promise<number> {
  const { pathname } = new URL(req.url);
  const { orgId } = await currentOrganisation();
  const address = clientAddress(req.headers) ?? 'unknown';
  const counted = [allow(orgId, `visitor:${address}`, limits.visitor)];
  if (opening.test(decodeURIComponent(pathname))) counted.push(allow(orgId, `opening:${address}`, limits.opening));
  const spent = (await Promise.all(counted)).filter(({ ok }) => !ok);
  return Math.max(0, ...spent.map(({ seconds }) => seconds));
}

/** How long an address that tries discount codes has to wait; 0 if it may. Accounts are counted too: anybody can open one. */
async function codeMustWait(req: Request): Promise<number> {
  const tries = codesTried(decodeURIComponent(new URL(req.url).pathname));
  if (tries === 0) return 0;
  const { orgId } = await currentOrganisation();
  const what = `code:${clientAddress(req.headers) ?? 'unknown'}`;
  const counted = await Promise.all(
    Array.from({ length: Math.min(tries, limits.code.points + 1) }, () => allow(orgId, what, limits.code)),
  );
  return Math.max(0, ...counted.filter(({ ok }) => !ok).map(({ seconds }) => seconds));
}

/** Changes: only from our own pages, and for visitors not too many. */
async function change(req: Request) {
  if (!sameOrigin(req)) return refusal(403, 'FORBIDDEN', 'This request came from another site. Nothing was changed.');
  const wait = Math.max(await codeMustWait(req), (await signedIn()) ? 0 : await visitorMustWait(req));
  if (wait) return refusal(429, 'TOO_MANY_REQUESTS', lockedFor(wait), { 'retry-after': String(wait) });
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

export { handle as GET, POST };
