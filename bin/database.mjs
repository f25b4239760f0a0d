import path from 'node:path';
import pg from 'pg';
import { derive } from './environment.mjs';
import { Failure } from './failure.mjs';
import { startPostgres } from './postgres.mjs';

const OLDEST = 16;

const place = (url) => `${url.hostname}:${url.port || 5432}`;

function parsed(text) {
  try {
    const url = new URL(text);
    if (/^postgres(ql)?:$/.test(url.protocol) && url.hostname && url.pathname.length > 1) return url;
  } catch {
    // Told below, without showing the text: it may hold a password.
  }
  throw new Failure(
    'DATABASE_URL is not an address of a database: it must look like postgresql://user:password@host:5432/name.',
  );
}

function refusal(error, url) {
  const at = `(DATABASE_URL, ${place(url)})`;
  const code = error.code ?? error.errors?.[0]?.code;
  if (code === 'ECONNREFUSED') return `No database answers ${at}: start it or correct the address.`;
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return `The host "${url.hostname}" in DATABASE_URL is not known.`;
  if (code === '28P01' || code === '28000') return `The database refuses the user or password given ${at}.`;
  if (code === '3D000') return `There is no database named "${url.pathname.slice(1)}" ${at}: create it first.`;
  if (/timeout|ETIMEDOUT/i.test(`${code} ${error.message}`)) return `The database does not answer in time ${at}.`;
  return `The database cannot be used ${at}: ${error.message}`;
}

async function checkOwn(text) {
  const url = parsed(text);
  const client = new pg.Client({ connectionString: text, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const version = Number((await client.query('show server_version_num')).rows[0].server_version_num);
    if (version < OLDEST * 10_000)
      throw new Failure(`Jovey needs PostgreSQL ${OLDEST} or later ${place(url)} is older.`);
  } catch (error) {
    throw error instanceof Failure ? error : new Failure(refusal(error, url));
  } finally {
    await client.end().catch(() => {});
  }
}

/** The database of an installation: the one DATABASE_URL names, or the embedded one, which is kept running until `stop`. */
export async function openDatabase({ folder, secret, flags }) {
  const given = process.env.DATABASE_URL;
  if (given) {
    await checkOwn(given);
    return { url: given, embedded: false, stop: async () => {} };
  }
  const options = {
    dir: path.join(folder, 'postgres'),
    log: path.join(folder, 'logs/postgres.log'),
    password: derive(secret, 'database owner'),
    flags,
  };
  let server = await startPostgres(options);
  const { url, port } = server;
  let stopping = false;
  const keep = () =>
    server.child.once('exit', async () => {
      // Killed from outside: the pools of the other processes find it again on the same port.
      while (!stopping) {
        try {
          server = await startPostgres({ ...options, port });
          return keep();
        } catch {
          await new Promise((resolve) => setTimeout(resolve, 2_000));
        }
      }
    });
  keep();
  const stop = async () => {
    stopping = true;
    await server.stop();
  };
  return { url, embedded: true, stop };
}
