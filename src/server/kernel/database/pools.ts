import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '@/generated/prisma/client';
import { log } from '../observe/log';
import { observe } from '../observe/metrics';
import { currentScope, settings } from './scope';

type Scoped = pg.PoolClient & { scopedTo?: string };

/** A pool that tells PostgreSQL who asks, only when it changes on a connection (same cost as a plain pool for one tenant). */
class ScopedPool extends pg.Pool {
  // pg's two call forms (promise and callback) share this body; PrismaPg and pg itself use both.
  override connect(): Promise<pg.PoolClient>;
  override connect(
    done: (error: Error | undefined, client: pg.PoolClient | undefined, release: pg.PoolClient['release']) => void,
  ): void;
  override connect(
    done?: (error: Error | undefined, client: pg.PoolClient | undefined, release: pg.PoolClient['release']) => void,
  ) {
    const wanted = settings(currentScope());
    const client = super.connect().then(async (c: Scoped) => {
      const key = wanted.join('|');
      if (c.scopedTo === key) return c;
      c.scopedTo = undefined;
      try {
        await c.query({ name: 'scope', text: SET_SCOPE, values: wanted });
      } catch (error) {
        c.release(error instanceof Error ? error : true);
        throw error;
      }
      c.scopedTo = key;
      return c;
    });
    if (!done) return client;
    client.then(
      (c) => done(undefined, c, c.release),
      (error: Error) => done(error, undefined, () => {}),
    );
  }

  // Prisma writes its tables as "public"."name". Inside a fork the search path decides, so the schema is left out.
  override query = ((...args: unknown[]) => {
    const [asked] = args as [{ name?: string; text?: string } | undefined];
    if (currentScope()?.schema && asked?.text?.includes('"public".'))
      args[0] = { ...asked, text: asked.text.replaceAll('"public".', '') };
    const start = performance.now();
    const answer = (super.query as (...all: unknown[]) => unknown)(...args);
    if (answer instanceof Promise) {
      const tell = (failed: boolean) => observe('statement', statement(asked), performance.now() - start, failed);
      answer.then(
        () => tell(false),
        () => tell(true),
      );
    }
    return answer;
  }) as pg.Pool['query']; // pg's overloads, passed through
}

/** What a statement is called in figures: its name, or how it begins. Its values are never told. */
const statement = (asked: { name?: string; text?: string } | string | undefined) =>
  typeof asked === 'string'
    ? asked.slice(0, 120)
    : (asked?.name ?? asked?.text?.replace(/\s+/g, ' ').slice(0, 120) ?? 'unknown');

const SET_SCOPE = `select set_config('app.org_id', $1, false), set_config('app.actor_kind', $2, false),
  set_config('app.customer_id', $3, false), set_config('app.functions', $4, false), set_config('search_path', $5, false)`;

const url = () => {
  const value = process.env.APP_DATABASE_URL;
  if (!value) throw new Error('APP_DATABASE_URL is not set: start with `npm run up`, which sets it.');
  return value;
};

const size = (name: string, fallback: number) => Number(process.env[name] ?? fallback);

function open() {
  const read = new ScopedPool({ connectionString: url(), max: size('JOVEY_READ_POOL', 10), idleTimeoutMillis: 60_000 });
  const write = new pg.Pool({
    connectionString: url(),
    max: size('JOVEY_WRITE_POOL', 4),
    pipeline: true,
  } as pg.PoolConfig);
  for (const pool of [read, write]) {
    pool.on('error', (error) => log.warn('database connection lost', { reason: error.message }));
    // A connection at work has no listener of the pool's: lost without one, it would end the process. Its query fails anyway.
    pool.on('connect', (client) => client.on('error', () => {}));
  }
  return { read, write, prisma: new PrismaClient({ adapter: new PrismaPg(read) }) };
}

// One set of pools per process, also across hot reloads in development.
const kept = globalThis as unknown as { joveyPools?: ReturnType<typeof open> };
const pools = () => (kept.joveyPools ??= open());

/** Connections of the writer: one flush at a time per organisation uses one. */
export const writePool = () => pools().write;
/** Connections for reads; every query runs in the scope of its async context. */
export const readPool = () => pools().read;

/** Prisma for reading, under row-level security of the current scope (see scope.ts). Opened on first use. */
export const db: PrismaClient = new Proxy({} as PrismaClient, {
  get: (_, property) => {
    const value = Reflect.get(pools().prisma, property);
    return typeof value === 'function' ? value.bind(pools().prisma) : value;
  },
});

/** Ends all connections (tests, scripts, shutdown). */
export async function closePools() {
  const open = kept.joveyPools;
  kept.joveyPools = undefined;
  if (!open) return;
  await open.prisma.$disconnect();
  await Promise.all([open.read.end(), open.write.end()].map((end) => end.catch(() => {})));
}
