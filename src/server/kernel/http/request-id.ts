import { randomUUID } from 'node:crypto';

/** The header by which one request is known to a proxy, to us and in the log. */
export const REQUEST_ID = 'x-request-id';

/** The request's id: the one that was sent, if it is a plain word, else a new one. */
export function requestIdOf(headers: { get: (name: string) => string | null }): string {
  const sent = headers.get(REQUEST_ID);
  return sent && /^[\w.:-]{1,100}$/.test(sent) ? sent : randomUUID();
}
