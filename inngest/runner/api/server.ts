import http, { type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkpointSchema, saveCheckpoint } from '../core/checkpoint';
import type { Engine } from '../engine';
import { authorised, same } from '../sdk/signature';
import { health } from './health';
import { HttpError, readJson, send } from './http';
import { receiveEvents } from './receive-events';
import { deleteRun, readRun, readState, readSteps, runsOfEvent } from './runs';

const LISTEN_ROUNDS = 20;
const LISTEN_MS = 250;
const CHECKPOINT_BYTES = 64 * 1024 * 1024;

type Handler = (engine: Engine, req: IncomingMessage, id: string) => Promise<{ status: number; body: unknown }>;

const ok = (body: unknown, status = 200) => ({ status, body });

/** Routes behind the signing key. */
const ROUTES: readonly [method: string, path: RegExp, handler: Handler][] = [
  ['GET', /^\/v1\/events\/([^/]+)\/runs$/, async (engine, _req, id) => ok(await runsOfEvent(engine, id))],
  ['GET', /^\/v1\/runs\/([^/]+)$/, async (engine, _req, id) => ok(await readRun(engine, id))],
  ['DELETE', /^\/v1\/runs\/([^/]+)$/, async (engine, _req, id) => ok(await deleteRun(engine, id), 202)],
  ['GET', /^\/v0\/runs\/([^/]+)\/actions$/, async (engine, _req, id) => ok(await readState(engine, id, 'actions'))],
  ['GET', /^\/v0\/runs\/([^/]+)\/steps$/, async (engine, _req, id) => ok(await readSteps(engine, id))],
  ['GET', /^\/v0\/runs\/([^/]+)\/batch$/, async (engine, _req, id) => ok(await readState(engine, id, 'batch'))],
  ['POST', /^\/v1\/checkpoint\/([^/]+)\/async$/, checkpoint],
];

async function checkpoint(engine: Engine, req: IncomingMessage, runId: string) {
  const read = checkpointSchema.safeParse(await readJson(req, CHECKPOINT_BYTES));
  if (!read.success) throw new HttpError(400, read.error.message);
  const outcome = await saveCheckpoint(engine, runId, read.data);
  if (outcome === 'stale') throw new HttpError(409, 'another delivery has taken this call over, or the run has ended');
  if (outcome === 'refused') throw new HttpError(501, 'only finished steps can be checkpointed here');
  return ok({ status: 200 });
}

async function answer(engine: Engine, req: IncomingMessage): Promise<{ status: number; body: unknown }> {
  const { pathname } = new URL(req.url ?? '/', 'http://runner');
  const method = req.method ?? 'GET';
  if (method === 'GET' && pathname === '/health') {
    const body = await health(engine);
    return ok(body, body.ok ? 200 : 503);
  }
  const eventKey = /^\/e\/([^/]+)$/.exec(pathname)?.[1];
  if (eventKey !== undefined && method === 'POST') {
    if (!same(eventKey, engine.settings.eventKey)) throw new HttpError(401, 'unknown event key');
    return ok(await receiveEvents(engine, req));
  }
  for (const [verb, path, handler] of ROUTES) {
    const id = path.exec(pathname)?.[1];
    if (id === undefined || verb !== method) continue;
    if (!authorised(engine.settings.signingKey, req.headers.authorization))
      throw new HttpError(401, 'unknown signing key');
    return handler(engine, req, id);
  }
  throw new HttpError(501, `${method} ${pathname} is not part of the embedded runner; a real Inngest server has it`);
}

/** The runner's HTTP API, listening on the host and port of its base URL. Rejects when the port is taken. */
export async function listen(engine: Engine): Promise<http.Server> {
  const server = http.createServer((req, res) => {
    answer(engine, req).then(
      ({ status, body }) => send(res, status, body),
      (error: unknown) => {
        if (error instanceof HttpError) return send(res, error.status, { error: error.message, status: error.status });
        engine.log(
          `request ${req.method} ${req.url} failed: ${error instanceof Error ? error.message : String(error)}`,
        );
        send(res, 500, { error: 'internal error', status: 500 });
      },
    );
  });
  const { baseUrl } = engine.settings;
  const [port, host] = [Number(baseUrl.port || 80), baseUrl.hostname.replace(/^\[|\]$/g, '')];
  for (let round = 1; ; round++) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.removeAllListeners('error').once('error', reject);
        server.listen(port, host, resolve);
      });
      return server.on('error', (error) => engine.log(`listening: ${error.message}`));
    } catch (error) {
      // The leader before us may still be on its way out.
      if (round === LISTEN_ROUNDS) throw error;
      await sleep(LISTEN_MS);
    }
  }
}
