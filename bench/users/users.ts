import { randomUUID } from 'node:crypto';
import http from 'node:http';
import { freePort } from '../../bin/ports.mjs';
import { startSystem } from '../../bin/system.mjs';
import { type Bench, percentile } from '../figure';
import { signIn } from './sign-in';

/** `--small`: a tenth of the users for a third of the time, for a machine that is busy. */
const SMALL = process.argv.includes('--small');
const USERS = SMALL ? 100 : 1000;
const SECONDS = SMALL ? 20 : 60;
/** A person looks at a page for 4 to 16 seconds. */
const think = () => 4000 + Math.random() * 12_000;
const MOST_MS = 200;

type Walk = { name: string; share: number; cookie?: string; paths: readonly string[] };
const agent = new http.Agent({ keepAlive: true, maxSockets: 1024 });

/** One request: milliseconds until the last byte, and whether it was answered as it should be. */
const ask = (url: string, cookie?: string) =>
  new Promise<{ ms: number; ok: boolean }>((done) => {
    const start = performance.now();
    const end = (ok: boolean) => done({ ms: performance.now() - start, ok });
    const headers = { 'accept-encoding': 'identity', ...(cookie && { cookie }), 'x-request-id': randomUUID() };
    http
      .get(url, { agent, headers, timeout: 30_000 }, (response) => {
        response.resume();
        response.once('end', () => end((response.statusCode ?? 500) < 400)).once('error', () => end(false));
      })
      .once('error', () => end(false));
  });

export const bench: Bench = {
  what: `${USERS.toLocaleString('en-US')} people at once for ${SECONDS} s in shop, dealer portal and back office, 4 to 16 s between pages, from \`next start\``,
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
      await system.ready;
      const base = `http://127.0.0.1:${port}`;
      const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
      const slugs = [...new Set([...sitemap.matchAll(/\/p\/([a-z0-9-]+)</g)].map((m) => m[1]!))];
      const [dealer, desk] = await Promise.all([signIn(base, folder, 'dealer@'), signIn(base, folder, 'owner@')]);
      const walks: Walk[] = [
        {
          name: 'shop',
          share: 0.9,
          paths: ['/', '/search?q=pump', '/cart', ...slugs.slice(0, 12).map((s) => `/p/${s}`)],
        },
        { name: 'dealer', share: 0.06, cookie: dealer, paths: ['/dealer', '/dealer/orders', '/dealer/prices'] },
        {
          name: 'desk',
          share: 0.04,
          cookie: desk,
          paths: ['/desk/orders', '/desk/customers', '/desk/inventory', '/desk/events'],
        },
      ];
      // Twelve at once, three times: each web process has made each page before.
      for (let round = 0; round < 3; round++)
        for (const { paths, cookie } of walks)
          for (const path of paths) await Promise.all(Array.from({ length: 12 }, () => ask(base + path, cookie)));
      const times = new Map<string, number[]>(walks.map((w) => [w.name, []]));
      let failed = 0;
      const until = performance.now() + SECONDS * 1000;
      await Promise.all(
        Array.from({ length: USERS }, async (_, user) => {
          const place = user / USERS;
          const walk =
            walks.find((_w, i) => place < walks.slice(0, i + 1).reduce((sum, w) => sum + w.share, 0)) ?? walks[0]!;
          // As if they had been here for long: what is left of looking at a page, of which a long look is the likelier.
          await new Promise((next) => setTimeout(next, Math.random() * Math.max(think(), think())));
          while (performance.now() < until) {
            const path = walk.paths[Math.floor(Math.random() * walk.paths.length)]!;
            const { ms, ok } = await ask(base + path, walk.cookie);
            times.get(walk.name)!.push(ms);
            if (!ok) failed++;
            await new Promise((next) => setTimeout(next, think()));
          }
        }),
      );
      const all = [...times.values()].flat();
      for (const [name, taken] of [['all', all] as const, ...times])
        report({
          name: `${name}, p95 of ${taken.length} pages`,
          unit: 'ms',
          value: percentile(taken, 0.95),
          baseline: MOST_MS,
          target: -1,
        });
      report({ name: 'all, p50', unit: 'ms', value: percentile(all, 0.5), baseline: MOST_MS, target: null });
      report({
        name: 'pages per second',
        unit: 'pages/s',
        value: all.length / SECONDS,
        baseline: USERS / 10,
        target: null,
      });
      report({ name: 'pages that failed', unit: 'pages', value: failed, baseline: 1, ratio: failed, target: -0.5 });
    } finally {
      agent.destroy();
      await system.stop();
    }
  },
};
