import pg from 'pg';
import { z } from 'zod';
import { everyone } from '../actor';
import { also, command } from '../command';
import { event } from '../event';
import { projection } from '../projection';
import { register } from '../registry';
import { reject } from '../rejection';
import { stream } from '../stream';

// A till: coins go in and come out, never below zero; its keeper has a name.
export const CoinsAdded = event('till.coins-added', z.object({ tillId: z.string(), coins: z.int() }));
export const CoinsTaken = event('till.coins-taken', z.object({ tillId: z.string(), coins: z.int() }));
export const KeeperNamed = event(
  'till.keeper-named',
  z.object({ tillId: z.string(), keeperId: z.string(), name: z.string() }),
  {
    personal: { subject: (d) => d.keeperId, erased: { name: '(erased)' } },
  },
);
export const till = stream({
  type: 'till',
  events: [CoinsAdded, CoinsTaken, KeeperNamed],
  initial: { coins: 0 },
  evolve: (s, e) =>
    e.type === 'till.coins-added'
      ? { coins: s.coins + e.data.coins }
      : e.type === 'till.coins-taken'
        ? { coins: s.coins - e.data.coins }
        : s,
});
const Coins = z.object({ tillId: z.string(), coins: z.int().positive('At least one coin') });
export const add = command({
  name: 'till.add',
  input: Coins,
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (_, i) => [CoinsAdded(i)],
});
export const take = command({
  name: 'till.take',
  input: Coins,
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (s, i) => (s.coins < i.coins ? reject('too-few', 'Too few coins.', { kind: 'conflict' }) : [CoinsTaken(i)]),
});
export const move = command({
  name: 'till.move',
  input: z.object({ from: z.string(), to: z.string(), coins: z.int() }),
  allow: [everyone],
  stream: till,
  id: (i) => i.to,
  first: (i) => [also(take, { tillId: i.from, coins: i.coins })],
  decide: (_, i) =>
    i.coins === 13 ? reject('unlucky', 'Not thirteen.') : [CoinsAdded({ tillId: i.to, coins: i.coins })],
});
export const name = command({
  name: 'till.name-keeper',
  input: z.object({ tillId: z.string(), keeperId: z.string(), name: z.string() }),
  allow: [everyone],
  stream: till,
  id: (i) => i.tillId,
  decide: (_, i) => [KeeperNamed(i)],
});
type TillRow = { id: string; coins: number };
const rowsOf = (mode: 'inline' | 'async', table: string) =>
  projection<TillRow>({
    name: table,
    table,
    key: ['id'],
    mode,
    on: (on) => [
      on(
        CoinsAdded,
        (e) => ({ id: e.data.tillId }),
        (row, e) => ({ id: e.data.tillId, coins: (row?.coins ?? 0) + e.data.coins }),
      ),
      on(
        CoinsTaken,
        (e) => ({ id: e.data.tillId }),
        (row, e) => ({ id: e.data.tillId, coins: (row?.coins ?? 0) - e.data.coins }),
      ),
    ],
  });
export const inline = rowsOf('inline', 'kernel_test_till');
export const later = rowsOf('async', 'kernel_test_till_async');

/** Makes the tables of the till's projections and connects them. */
export async function openTills() {
  const owner = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await owner.connect();
  // Test files run side by side on one server: the first one makes the tables.
  for (const { table } of [inline, later])
    await owner.query(`do $$ begin
      perform pg_advisory_xact_lock(7);
      if to_regclass('${table}') is null then
        create table ${table} ("orgId" uuid, id text, coins int not null, version int, "lastEventId" uuid, primary key ("orgId", id));
        perform secure_table('${table}', '{*}');
      end if;
    end $$`);
  await owner.end();
  connectTills();
}

/** Connects the till's projections in this process. */
export const connectTills = () => register({ name: 'kernel-test', projections: [inline, later] });
