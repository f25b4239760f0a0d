import { z } from 'zod';
import type { Settings } from '../settings';
import { type Answer, readAnswer } from './answer';
import { canonical } from './canonical';
import { NotDelivered, OutcomeUnknown, request } from './http';
import { sign } from './signature';

const CALL_MS = 2 * 60 * 60 * 1000;
const SYNC_MS = 60_000;

const syncAnswer = z.looseObject({
  app_id: z.string(),
  sdk_version: z.string().optional(),
  functions: z.array(z.record(z.string(), z.unknown())),
});
export type SyncAnswer = z.infer<typeof syncAnswer>;

type Target = Pick<Settings, 'signingKey' | 'serveUrl'>;

const headersFor = (target: Target, body: string) => ({
  'content-type': 'application/json',
  'x-inngest-signature': sign(target.signingKey, body),
  'x-inngest-server-kind': 'cloud',
});

/** Asks the application for its functions (in-band sync). Throws with the reason when it does not answer as the SDK does. */
export async function fetchFunctions(target: Target, signal: AbortSignal): Promise<SyncAnswer> {
  const body = canonical({ url: target.serveUrl.href });
  const headers = { ...headersFor(target, body), 'x-inngest-sync-kind': 'in_band' };
  const reply = await request(target.serveUrl, { method: 'PUT', headers, body, signal, timeoutMs: SYNC_MS });
  if (reply.status === 401)
    throw new Error('it refuses our signature: the two processes have different INNGEST_SIGNING_KEYs');
  if (reply.status !== 200 || reply.headers['x-inngest-sync-kind'] !== 'in_band') {
    throw new Error(`it answered the sync with ${reply.status}: ${reply.body.slice(0, 300)}`);
  }
  return syncAnswer.parse(JSON.parse(reply.body));
}

/** Calls one function; never throws for anything the application or the network does. */
export async function callFunction(
  target: Target,
  { fnId, stepId, payload, signal }: { fnId: string; stepId: string; payload: unknown; signal: AbortSignal },
): Promise<Answer> {
  const url = new URL(target.serveUrl);
  url.searchParams.set('fnId', fnId);
  url.searchParams.set('stepId', stepId);
  const body = canonical(payload);
  try {
    const headers = headersFor(target, body);
    const reply = await request(url, { method: 'POST', headers, body, signal, timeoutMs: CALL_MS });
    return readAnswer(reply, target.signingKey);
  } catch (error) {
    if (error instanceof NotDelivered) return { kind: 'undelivered', reason: error.message };
    if (!(error instanceof OutcomeUnknown)) throw error;
    const failure = { name: 'Error', message: `The application broke off while running this: ${error.message}` };
    return { kind: 'threw', failure, retriable: true, unknownFunction: false };
  }
}
