import { SQL } from '@event-driven-io/dumbo';
import { CommandHandler } from '@event-driven-io/emmett';
import { getPostgreSQLEventStore, postgreSQLRawSQLProjection } from '@event-driven-io/emmett-postgresql';
import pg from 'pg';
import { fill, rebuild } from './emmett-rebuild.mjs';

// Emmett on the same server, its own schema, at its best published settings: pooled connections, inline raw-SQL projection.
const url = new URL(process.env.DATABASE_URL);
const admin = new pg.Client({ connectionString: url.href });
await admin.connect();
await admin.query('create database emmett').catch(() => {});
await admin.end();
url.pathname = '/emmett';

const projection = postgreSQLRawSQLProjection({
  name: 'till',
  canHandle: ['CoinsAdded'],
  init: () => SQL`create table if not exists till (id text primary key, coins int not null)`,
  evolve: ({ data }) =>
    SQL`insert into till (id, coins) values (${data.tillId}, ${data.coins}) on conflict (id) do update set coins = till.coins + excluded.coins`,
});
const plain = getPostgreSQLEventStore(url.href);
const projected = getPostgreSQLEventStore(url.href, { projections: [{ type: 'inline', projection }] });
await plain.schema.migrate();
await projected.schema.migrate();
const setup = new pg.Client({ connectionString: url.href });
setup.on('error', () => {}); // the server may stop before this process
await setup.connect();
await setup.query('create table if not exists till (id text primary key, coins int not null)');
const handle = CommandHandler({
  evolve: (s, e) => ({ coins: s.coins + e.data.coins }),
  initialState: () => ({ coins: 0 }),
});

let round = 0;
process.on('message', async ({ id, work, clients, ms, ...asked }) => {
  if (work === 'fill' || work === 'rebuild') {
    const doing = work === 'fill' ? fill(plain, asked.events) : rebuild(url.href, setup, asked);
    doing.then(
      (answer) => process.send({ id, ...answer }),
      (error) => process.send({ id, error: error.message }),
    );
    return;
  }
  round++;
  const until = performance.now() + ms;
  const start = performance.now();
  try {
    const counts = await Promise.all(
      Array.from({ length: clients }, async (_, client) => {
        let turn = 0;
        const tillId = `r${round}c${client}`;
        while (performance.now() < until) {
          // Payload as in the other contestants: about 200 bytes of data and 70 of metadata.
          const event = {
            type: 'CoinsAdded',
            data: { tillId, coins: 1, note: 'x'.repeat(150) },
            metadata: { actor: 'system:bench', correlation: tillId },
          };
          if (work === 'append') await plain.appendToStream(tillId, [event], { expectedStreamVersion: BigInt(turn) });
          // A stream of a hundred events at most: reading it is part of the command.
          else await handle(projected, `${tillId}-${Math.floor(turn / 20)}`, () => [event]);
          turn++;
        }
        return turn;
      }),
    );
    process.send({ id, perSecond: (counts.reduce((a, b) => a + b, 0) * 1000) / (performance.now() - start) });
  } catch (error) {
    process.send({ id, error: error.message });
  }
});
