import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { freePort } from '../../bin/ports.mjs';
import { startSystem } from '../../bin/system.mjs';
import { type Bench, percentile } from '../figure';

const WAITING = process.argv.includes('--small') ? 1000 : 10_000;
const LOOKS = 40;
/** The page may take so many milliseconds. */
const MOST_MS = 200;

/** Signs in as the demo's owner; the cookies of the session. */
async function signIn(base: string, folder: string): Promise<string> {
  const demo = fs.readFileSync(path.join(folder, 'demo.txt'), 'utf8').match(/Owner\s+(\S+)\s+(\S+)/);
  if (!demo) throw new Error('no demo sign-in was written');
  const first = await fetch(`${base}/api/auth/csrf`);
  const { csrfToken } = (await first.json()) as { csrfToken: string };
  const jar = new Map<string, string>();
  const keep = (response: Response) => {
    for (const cookie of response.headers.getSetCookie()) {
      const [name, value] = cookie.split(';')[0]!.split(/=(.*)/s) as [string, string];
      jar.set(name, value);
    }
  };
  const cookies = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
  keep(first);
  const second = await fetch(`${base}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'content-type': 'application/x-www-form-urlencoded', cookie: cookies() },
    body: new URLSearchParams({ csrfToken, email: demo[1]!, password: demo[2]!, json: 'true' }),
  });
  keep(second);
  if (!second.ok) throw new Error(`signing in was answered ${second.status}`);
  return cookies();
}

/** Milliseconds of the inbox page, looked at again and again. */
async function look(base: string, cookie: string): Promise<number[]> {
  const times: number[] = [];
  for (let i = 0; i < LOOKS + 5; i++) {
    const from = performance.now();
    const page = await fetch(`${base}/desk/inbox`, { headers: { cookie } });
    const html = await page.text();
    if (!page.ok || !html.includes('Approvals')) throw new Error(`the inbox was answered ${page.status}`);
    if (i >= 5) times.push(performance.now() - from);
  }
  return times;
}

/** Puts proposals before people by the ordinary command, as the pricing agent. Seconds it took. */
async function proposeMany(): Promise<number> {
  const { agents } = await import('../../src/agents');
  const { hashOf, proposeDecision } = await import('../../src/server/decisions');
  const { aProposal } = await import('../../src/server/decisions/histories');
  const { currentOrganisation } = await import('../../src/server/identity');
  const { newId } = await import('../../src/server/kernel/id');
  const { mustRun } = await import('../../src/server/kernel/run');
  await import('../../src/server/root');
  const { orgId } = await currentOrganisation();
  const kind = agents.find((a) => a.name === 'pricing')!.duties[0]!.kind;
  const from = performance.now();
  const clients = Array.from({ length: 50 }, async (_, client) => {
    for (let i = client; i < WAITING; i += 50) {
      const args = { productId: newId(), priceMinor: 10_000 + i, expectedMinor: 9_900 + i, reason: 'Benchmark' };
      const effect = {
        minor: i * 7,
        lowMinor: 0,
        highMinor: i * 9,
        currency: 'EUR',
        period: 'month',
        summary: 'Benchmark',
      };
      const proposal = { ...aProposal({ arguments: args, kind: kind.kind, effect }), hash: hashOf(kind, args) };
      await mustRun(proposeDecision, proposal, { orgId, actor: { kind: 'agent', agent: 'pricing' } });
    }
  });
  await Promise.all(clients);
  return (performance.now() - from) / 1000;
}

/** Waits until each proposal's durable workflow waits for its person; how many do after at most `seconds`. */
async function workflows(databaseUrl: string, seconds: number): Promise<{ waiting: number; seconds: number }> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const from = performance.now();
  let waiting = 0;
  try {
    while ((performance.now() - from) / 1000 < seconds && waiting < WAITING) {
      await sleep(2000);
      const { rows } = await client.query<{ n: number }>('select count(*)::int n from inngest_embedded.wait');
      waiting = rows[0]?.n ?? 0;
    }
  } finally {
    await client.end();
  }
  return { waiting, seconds: (performance.now() - from) / 1000 };
}

export const bench: Bench = {
  what: `the approval inbox with ${WAITING} waiting proposals, each with its durable workflow, from \`next start\``,
  ownSystem: true,
  async run(report, { folder }) {
    const port = await freePort();
    const system = startSystem({
      folder,
      port,
      dist: '.next-bench',
      step: async (_: string, work: () => Promise<unknown>) => await work(),
    });
    try {
      const { env } = await system.ready;
      Object.assign(process.env, env);
      const base = `http://127.0.0.1:${port}`;
      const cookie = await signIn(base, folder);
      const few = await look(base, cookie);
      const seconds = await proposeMany();
      const opened = await workflows(env.DATABASE_URL, 900);
      const many = await look(base, cookie);
      const p95 = percentile(many, 0.95);
      report({
        name: `inbox page, ${WAITING} waiting, p95 against ${MOST_MS} ms`,
        unit: 'ms',
        value: p95,
        baseline: MOST_MS,
        target: -1,
      });
      report({
        name: 'the same, against the inbox of the demo',
        unit: 'ms',
        value: p95,
        baseline: percentile(few, 0.95),
        target: null,
      });
      report({ name: 'proposals per second', unit: '/s', value: WAITING / seconds, baseline: 1, target: null });
      report({ name: 'workflows that wait', unit: '', value: opened.waiting, baseline: WAITING, target: 1 });
      report({
        name: 'workflows opened per second',
        unit: '/s',
        value: opened.waiting / opened.seconds,
        baseline: 1,
        target: null,
      });
    } finally {
      await system.stop();
    }
  },
};
