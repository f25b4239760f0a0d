import http from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connected } from '@/server/kernel/registry';
import { driver, eventually } from './runner/conformance/driver';
import { freePort, freshDatabase } from './runner/conformance/processes';
import { type RunningRunner, startRunner } from './runner/runner';
import { readSettings } from './runner/settings';

type Handler = (req: Request) => Promise<Response>;

/** The route's handlers behind a plain HTTP server, as Next would call them. */
async function serveRoute(port: number): Promise<http.Server> {
  const route = await import('@/app/api/inngest/route');
  // Next calls the handlers with its own subclass of Request and a second argument that this route does not use.
  const handlers = { GET: route.GET, POST: route.POST, PUT: route.PUT } as unknown as Record<string, Handler>;
  const server = http.createServer(async (req, res) => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of req) chunks.push(chunk);
    const body = chunks.length ? Buffer.concat(chunks) : null;
    const headers = Object.entries(req.headers).flatMap(([name, value]) => (value ? [[name, String(value)]] : []));
    const url = `http://${req.headers.host}${req.url}`;
    const init = { method: req.method ?? 'GET', headers: Object.fromEntries(headers), body };
    const answer = await handlers[req.method ?? 'GET']?.(new Request(url, init));
    res.writeHead(answer?.status ?? 405, Object.fromEntries(answer?.headers ?? []));
    res.end(Buffer.from((await answer?.arrayBuffer()) ?? new ArrayBuffer(0)));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  return server;
}

describe('the application’s endpoint', { timeout: 300_000 }, () => {
  let runner: RunningRunner | undefined;
  let server: http.Server;
  const lines: string[] = [];

  beforeAll(async () => {
    const [runnerPort, appPort, databaseUrl] = [await freePort(), await freePort(), await freshDatabase()];
    const appUrl = new URL(process.env.APP_DATABASE_URL ?? '');
    appUrl.pathname = new URL(databaseUrl).pathname;
    Object.assign(process.env, {
      APP_DATABASE_URL: appUrl.href,
      INNGEST_BASE_URL: `http://127.0.0.1:${runnerPort}`,
      INNGEST_SERVE_ORIGIN: `http://127.0.0.1:${appPort}`,
      INNGEST_SERVE_URL: `http://127.0.0.1:${appPort}/api/inngest`,
    });
    server = await serveRoute(appPort);
    const settings = readSettings({ ...process.env, RUNNER_DATABASE_URL: databaseUrl });
    runner = await startRunner(settings, { log: (line) => lines.push(line), lost: (why) => lines.push(why) });
  });

  afterAll(async () => {
    await runner?.stop();
    server.close();
  });

  it('is synced, signed, and answers a ping through event, runner and journal', async () => {
    await eventually(async () => lines.some((line) => line.startsWith('synced')));
    const { inngest } = await import('./client');
    const { ids } = await inngest.send({ name: 'platform/ping', data: {} });
    const [signingKey, eventKey] = [process.env.INNGEST_SIGNING_KEY ?? '', process.env.INNGEST_EVENT_KEY ?? ''];
    const baseUrl = process.env.INNGEST_BASE_URL ?? '';
    const drive = driver({ baseUrl, signingKey, eventKey, databaseUrl: '', stop: async () => {} });
    expect(await drive.ended(ids[0] ?? '')).toMatchObject({ status: 'Completed', output: { at: expect.any(String) } });
  });

  it('has the functions connected though nothing else was asked of the process', () => expect(connected).not.toThrow());

  it('answers nobody without a signature', async () => {
    const url = process.env.INNGEST_SERVE_URL ?? '';
    const statuses = await Promise.all(
      ['GET', 'PUT', 'POST'].map(async (method) => {
        const init = method === 'GET' ? { method } : { method, body: '{}' };
        return (await fetch(`${url}?fnId=jovey-platform-ping&stepId=step`, init)).status;
      }),
    );
    expect(statuses).toEqual([401, 401, 401]);
  });
});
