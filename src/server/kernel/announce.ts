import { EventEmitter } from 'node:events';
import pg from 'pg';

/** News of the log, inside this process and between processes. Payload: organisation and its newest position. */
const emitter = new EventEmitter().setMaxListeners(0);
// Milliseconds. A busy house says what is new a few hundred times a second, not once for every commit.
const PAUSE = 3;
const pending = new Map<string, number>();
let speaking: Promise<pg.Client> | undefined;
let timer: NodeJS.Timeout | undefined;
let talking: Promise<void> | undefined;
let lastSpoke = Number.NEGATIVE_INFINITY;

/** Tells everyone that an organisation's log has grown: at once here, coalesced by NOTIFY elsewhere, never inside a write. */
export function announce(orgId: string, position: number) {
  emitter.emit('news', orgId, position);
  pending.set(orgId, Math.max(position, pending.get(orgId) ?? 0));
  wait();
}

/** The first news go out at once, what comes within the pause after an announcement goes with the next. */
function wait() {
  if (talking || timer) return;
  const rest = lastSpoke + PAUSE - performance.now();
  if (rest > 0) timer = setTimeout(talk, rest).unref();
  else talk();
}

function talk() {
  timer = undefined;
  lastSpoke = performance.now();
  talking = speak().then(() => {
    talking = undefined;
    if (pending.size > 0) wait();
  });
}

async function speak() {
  const news = [...pending];
  pending.clear();
  try {
    speaking ??= connect();
    const client = await speaking;
    await client.query("select pg_notify('jovey', n) from unnest($1::text[]) as t(n)", [
      news.map(([org, position]) => `${org}:${position}`),
    ]);
  } catch {
    speaking = undefined; // readers poll as well: a lost announcement costs a second, not an event
  }
}

async function connect() {
  const client = new pg.Client({ connectionString: process.env.APP_DATABASE_URL, application_name: 'jovey-announce' });
  client.on('error', () => (speaking = undefined));
  await client.connect();
  return client;
}

/** Hears of growing logs, in this process and in others. Returns the way to stop. */
export function onNews(hear: (orgId: string, position: number) => void): () => void {
  emitter.on('news', hear);
  startListening();
  return () => emitter.off('news', hear);
}

/** The channel on which whoever destroys a person's key says so, `organisation:subject`, in the transaction that destroys it. */
export const FORGOTTEN = 'jovey_forgotten';

/**
 * Hears of people who were erased by any process, once `startListening` was called. `missed`: this process begins to listen only now,
 * or did not for a while, so whoever keeps something of people keeps nothing of before.
 */
export function onForgotten(hear: (orgId: string, subject: string) => void, missed: () => void) {
  emitter.on('forgotten', hear);
  emitter.on('listening', missed);
}

/** Begins to hear what other processes say, unless this one does. Keeps no process alive. */
export function startListening() {
  listening ??= listen();
}

let listening: Promise<void> | undefined;
/** What a client has and its types leave out: whether it keeps the process alive. */
type Referenced = pg.Client & { ref: () => void; unref: () => void };
async function listen() {
  const client = new pg.Client({ connectionString: process.env.APP_DATABASE_URL, application_name: 'jovey-listen' });
  let ended = false;
  const again = () => {
    if (ended) return;
    ended = true;
    setTimeout(() => (listening = listen()), 1000).unref();
  };
  client.on('error', again);
  client.on('end', again);
  client.on('notification', ({ channel, payload = '' }) => {
    const at = payload.indexOf(':');
    const [org, what] = [payload.slice(0, at), payload.slice(at + 1)];
    if (at < 0 || !what) return;
    if (channel === FORGOTTEN) emitter.emit('forgotten', org, what);
    else emitter.emit('news', org, Number(what));
  });
  try {
    await client.connect();
    (client as Referenced).unref();
    await client.query(`listen jovey; listen ${FORGOTTEN}`);
    heard = client;
    emitter.emit('listening');
  } catch {
    again();
  }
}
let heard: pg.Client | undefined;

/** Ends the connections (tests, shutdown). */
export async function closeAnnouncements() {
  // What is being said is said to its end, and nothing after it: a word later would open a connection nobody ends.
  while (talking || timer) {
    clearTimeout(timer);
    timer = undefined;
    pending.clear();
    await talking;
  }
  const client = await speaking?.catch(() => undefined);
  await listening;
  heard?.removeAllListeners('end');
  (heard as Referenced | undefined)?.ref(); // until it is ended
  await Promise.all([client?.end(), heard?.end()]);
  speaking = listening = heard = undefined;
}
