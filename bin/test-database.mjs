import crypto from 'node:crypto';
import { appRole } from './app-role.mjs';
import { environment } from './environment.mjs';
import { deploy } from './migrate.mjs';
import { scratchPostgres } from './scratch-postgres.mjs';

// Each project of a run asks, perhaps each of its own copy of this module.
const shared = Symbol.for('jovey.test-database');

/** Vitest's global set-up: one migrated PostgreSQL for all database tests of a run; its address is in the environment. */
export default async function setup() {
  const server = await (globalThis[shared] ??= start());
  return () => server.stop();
}

async function start() {
  // Never the database of an installation: tests make their own, whatever the caller's environment says.
  for (const name of ['DATABASE_URL', 'APP_DATABASE_URL', 'JOVEY_SECRET']) delete process.env[name];
  const server = await scratchPostgres();
  try {
    await deploy(server.url);
    const secret = crypto.randomBytes(32).toString('hex');
    const appDatabaseUrl = await appRole(server.url, secret);
    const made = environment({
      secret,
      databaseUrl: server.url,
      appDatabaseUrl,
      port: 3000,
      runnerPort: 8288,
      folder: server.folder,
    });
    Object.assign(process.env, made, { NODE_ENV: 'test' });
    // No web process belongs to these tests: what listens on the usual port is somebody else's, and may be slow to say so.
    delete process.env.PORT;
  } catch (error) {
    await server.stop();
    throw error;
  }
  return server;
}
