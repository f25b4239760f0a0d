import cluster from 'node:cluster';
import { fileURLToPath } from 'node:url';
import { RateLimiterClusterMaster } from 'rate-limiter-flexible';

/*
 * Several web processes behind one port: `node bin/web.mjs COUNT PROGRAM ARGUMENTS…`. They share the listening socket, so the one
 * that has nothing to do takes the next connection, and none is lost in the hands of one that dies (in turn, node:cluster would lose
 * it). One that dies is replaced while the others answer; if it did not even come up, all end, and the launcher says why and starts
 * anew. What one of them forgets, it tells through here the others (`web-news.cjs`). How much an address reads is counted here for all.
 */
const AGAIN_MS = 500;

const [count, exec, ...args] = process.argv.slice(2);
cluster.schedulingPolicy = cluster.SCHED_NONE;
const before = ['web-pressed.cjs', 'web-policy.cjs', 'web-address.cjs', 'web-news.cjs'].map((file) =>
  fileURLToPath(new URL(file, import.meta.url)),
);
cluster.setupPrimary({ exec, args, execArgv: before.flatMap((file) => ['--require', file]) });
new RateLimiterClusterMaster();
let stopping = false;

function start(name) {
  let cameUp = false;
  const it = cluster.fork({ JOVEY_PROCESS: name });
  it.once('listening', () => {
    cameUp = true;
  });
  it.on('error', () => {}); // a word to one that has just died
  it.once('exit', (code, signal) => {
    if (stopping) return;
    console.error(`${name} ended (${signal ?? `code ${code}`})`);
    if (!cameUp) process.exit(code || 1);
    setTimeout(() => stopping || start(name), AGAIN_MS);
  });
}
for (let n = 1; n <= Number(count); n++) start(`web-${n}`);

cluster.on('message', (from, news) => {
  if (!Array.isArray(news?.forget)) return;
  for (const it of Object.values(cluster.workers)) if (it !== from && it.isConnected()) it.send(news);
});

for (const signal of ['SIGTERM', 'SIGINT'])
  process.once(signal, () => {
    stopping = true;
    // Nothing keeps this process once the others are gone.
    for (const it of Object.values(cluster.workers)) it.process.kill(signal);
  });
