import fs from 'node:fs';
import path from 'node:path';
import autocannon from 'autocannon';
import { freePort } from '../../bin/ports.mjs';
import { startSystem } from '../../bin/system.mjs';
import { type Bench, median, percentile } from '../figure';

const SECONDS = 4;
const ROUNDS = 3;

/** Requests per second and latencies of one address, `connections` at a time. */
async function load(url: string, connections: number) {
  const result = await autocannon({ url, connections, duration: SECONDS });
  if (result.errors > 0 || result.non2xx > 0)
    throw new Error(`${url}: ${result.errors} errors, ${result.non2xx} other answers`);
  return { perSecond: result.requests.average, p95: result.latency.p97_5, p50: result.latency.p50 };
}

/** CPU seconds a process and its children have used. */
function cpuOf(pid: number): number {
  const fields = fs.readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export const bench: Bench = {
  what: 'the storefront from `next start`: cached and uncached product page against a static page and an empty route of the same server',
  ownSystem: true,
  async run(report, { folder }) {
    const port = await freePort();
    process.env.WEB_PROCESSES = '1'; // the one whose processor time is read
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
      const web = webPid(port);
      const sitemap = await (await fetch(`${base}/sitemap.xml`)).text();
      const slugs = [...new Set([...sitemap.matchAll(/\/p\/([a-z0-9-]+)</g)].map((m) => m[1]!))];
      const page = `${base}/p/${slugs[0]}`;
      const addresses = { empty: `${base}/api/alive`, static: `${base}/help/delivery`, cached: page };
      for (const url of Object.values(addresses)) await load(url, 8);
      const measured: Record<keyof typeof addresses, { perSecond: number; p95: number; p50: number; cpuMs: number }[]> =
        { empty: [], static: [], cached: [] };
      for (let round = 0; round < ROUNDS; round++)
        for (const name of ['empty', 'static', 'cached'] as const) {
          const before = cpuOf(web);
          const result = await load(addresses[name], 16);
          measured[name].push({ ...result, cpuMs: ((cpuOf(web) - before) * 1000) / (result.perSecond * SECONDS) });
        }
      const middle = (name: keyof typeof measured, of: 'perSecond' | 'p95' | 'cpuMs') =>
        median(measured[name].map((m) => m[of]));
      const ratio = median(measured.cached.map((m, i) => m.perSecond / measured.static[i]!.perSecond));
      report({
        name: 'product page, cached, against a static page',
        unit: 'req/s',
        value: middle('cached', 'perSecond'),
        baseline: middle('static', 'perSecond'),
        ratio,
        target: 0.7,
      });
      report({
        name: 'product page, cached, p95 (97.5) of 16 at once',
        unit: 'ms',
        value: middle('cached', 'p95'),
        baseline: middle('static', 'p95'),
        target: null,
      });
      report({
        name: 'product page, cached, against an empty route',
        unit: 'req/s',
        value: middle('cached', 'perSecond'),
        baseline: middle('empty', 'perSecond'),
        target: null,
      });
      report({
        name: 'product page, cached, CPU of the server',
        unit: 'ms/req',
        value: middle('cached', 'cpuMs'),
        baseline: middle('static', 'cpuMs'),
        target: null,
      });

      const { forgetShopPages, shopTags } = await import('../../src/server/catalog');
      const html = await (await fetch(page)).text();
      const id = html.match(/"productID":"([0-9a-f-]+)"/)?.[1] ?? (await productId(slugs[0]!));
      const times: number[] = [];
      let cpu = 0;
      for (let i = 0; i < 60; i++) {
        await forgetShopPages([shopTags.product(id)]);
        const before = cpuOf(web);
        const start = performance.now();
        await (await fetch(page)).text();
        times.push(performance.now() - start);
        cpu += cpuOf(web) - before;
      }
      report({
        name: 'product page, rendered anew, p50',
        unit: 'ms',
        value: percentile(times, 0.5),
        baseline: middle('static', 'p95'),
        target: null,
      });
      report({
        name: 'product page, rendered anew, p95',
        unit: 'ms',
        value: percentile(times, 0.95),
        baseline: percentile(times, 0.5),
        target: null,
      });
      report({
        name: 'product page, rendered anew, CPU of the server',
        unit: 'ms/req',
        value: (cpu * 1000) / times.length,
        baseline: middle('empty', 'cpuMs'),
        target: null,
      });
      const lag = await priceLag(page, id);
      report({ name: 'a changed price on the cached page after', unit: 'ms', value: lag, baseline: 1000, target: -1 });
    } finally {
      await system.stop();
    }
  },
};

async function productId(slug: string) {
  const { productBySlug } = await import('../../src/server/catalog');
  const { asSystem } = await import('../../src/server/kernel/database/scope');
  const { currentOrganisation } = await import('../../src/server/identity');
  const { orgId } = await currentOrganisation();
  const product = await asSystem(orgId, () => productBySlug(slug));
  if (!product) throw new Error(`no product at ${slug}`);
  return product.id;
}

/** Changes the price by the ordinary command and waits until the page shows it. Milliseconds from the commit. */
async function priceLag(page: string, id: string): Promise<number> {
  await import('../../src/server/root'); // every function hears what the command says
  const { changePrice } = await import('../../src/server/catalog');
  const { mustRun } = await import('../../src/server/kernel/run');
  const { currentOrganisation } = await import('../../src/server/identity');
  const { orgId } = await currentOrganisation();
  const priceMinor = 98_700 + Math.floor(Math.random() * 99);
  await mustRun(
    changePrice,
    { productId: id, priceMinor, reason: 'Benchmark' },
    { orgId, actor: { kind: 'system', name: 'bench' } },
  );
  const start = performance.now();
  const shown = (priceMinor / 100).toFixed(2);
  while (performance.now() - start < 15_000) {
    if ((await (await fetch(page)).text()).includes(shown)) return performance.now() - start;
    await new Promise((next) => setTimeout(next, 15));
  }
  return Number.POSITIVE_INFINITY;
}

/** The process that listens on a port, found in /proc. */
function webPid(port: number): number {
  const inode = fs
    .readFileSync('/proc/net/tcp', 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .find((f) => f[1]?.endsWith(`:${port.toString(16).toUpperCase().padStart(4, '0')}`) && f[3] === '0A')?.[9];
  for (const pid of fs.readdirSync('/proc').filter((name) => /^\d+$/.test(name)))
    try {
      for (const fd of fs.readdirSync(path.join('/proc', pid, 'fd')))
        if (fs.readlinkSync(path.join('/proc', pid, 'fd', fd)) === `socket:[${inode}]`) return Number(pid);
    } catch {
      // A process of somebody else, or one that has just ended.
    }
  throw new Error(`nothing listens on ${port}`);
}
