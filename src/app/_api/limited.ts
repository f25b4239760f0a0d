import { mustWaitToRead, type ReadKind, tooFast } from '@/server/identity/read-limit';

/** The answer to an address that has read too much; undefined if it may go on. */
export async function readTooMuch(
  headers: { get(name: string): string | null },
  kind: ReadKind,
): Promise<Response | undefined> {
  const wait = await mustWaitToRead(headers, kind);
  if (wait === 0) return undefined;
  return new Response(tooFast(wait), {
    status: 429,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', 'retry-after': String(wait) },
  });
}

/** A door that answers each address only so often. */
export const limited =
  <Asked extends Request, More extends unknown[]>(
    kind: ReadKind,
    door: (request: Asked, ...more: More) => Response | Promise<Response>,
  ) =>
  async (request: Asked, ...more: More): Promise<Response> =>
    (await readTooMuch(request.headers, kind)) ?? door(request, ...more);
