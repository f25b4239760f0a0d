import pg from 'pg';
import { derive } from './environment.mjs';
import { Failure } from './failure.mjs';

const ROLE = 'jovey_app';

const asRole = (ownerUrl, password) => {
  const url = new URL(ownerUrl);
  url.username = ROLE;
  url.password = password;
  return url.href;
};

async function connected(url, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

/** Gives the application's role a login with a password of this installation; returns the address it connects by. */
export async function appRole(ownerUrl, secret) {
  if (process.env.APP_DATABASE_URL) return process.env.APP_DATABASE_URL;
  const password = derive(secret, 'database role jovey_app');
  const url = asRole(ownerUrl, password);
  // Set anew only when it does not fit: on a server of others the right to change roles may be gone after set-up.
  const fits = await connected(url, () => true).catch(() => false);
  if (fits) return url;
  try {
    await connected(ownerUrl, async (client) => {
      const known = await client.query('select 1 from pg_roles where rolname = $1', [ROLE]);
      if (known.rowCount === 0) await client.query(`create role ${ROLE} nologin nobypassrls`);
      await client.query(`alter role ${ROLE} login password '${password}'`);
    });
  } catch (error) {
    const how = 'connect as its owner or set APP_DATABASE_URL';
    throw new Failure(`The role ${ROLE} cannot be given a login in this database (${error.message}): ${how}.`);
  }
  return url;
}
