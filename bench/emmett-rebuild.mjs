import { identifier, rawSql, SQL } from '@event-driven-io/dumbo';
import {
  pongoSingleStreamProjection,
  postgreSQLRawSQLProjection,
  rebuildPostgreSQLProjections,
} from '@event-driven-io/emmett-postgresql';

const PER_STREAM = 50;
const AT_ONCE = 10;

/** The history of the `replay` bench in Emmett's store; answers what a table of it must add up to. */
export async function fill(store, events) {
  const carts = events / PER_STREAM;
  let items = 0;
  for (let version = 0; version < PER_STREAM; version += AT_ONCE)
    for (let cart = 0; cart < carts; cart++) {
      const cartId = String(cart).padStart(12, '0');
      // One append after the other: where they overlap, this version's readers pass some of the events over.
      await store.appendToStream(
        `cart-${cartId}`,
        Array.from({ length: AT_ONCE }, (_, i) => {
          const quantity = 1 + ((cart + version + i) % 4);
          const confirms = version + i === PER_STREAM - 1;
          if (!confirms) items += quantity;
          return {
            type: confirms ? 'Confirmed' : 'ItemAdded',
            data: { cartId, productId: 'JV-CP-550', quantity, priceMinor: 1000 + (cart % 777), note: 'x'.repeat(100) },
            metadata: { actor: 'system:bench', correlation: cartId, at: '2026-11-01T00:00:00Z' },
          };
        }),
        { expectedStreamVersion: BigInt(version) },
      );
    }
  return { items, confirmed: carts };
}

const canHandle = ['ItemAdded', 'Confirmed'];
/** The two ways in which a table comes of events there: a statement per event, or a document read, evolved and stored. */
const projections = {
  sql: (name) =>
    postgreSQLRawSQLProjection({
      name,
      canHandle,
      init: () =>
        rawSql(
          `create table ${name} (id text primary key, items int not null, total_minor bigint not null, confirmed boolean not null, changed_at timestamptz not null)`,
        ),
      evolve: ({ type, data, metadata }) =>
        type === 'Confirmed'
          ? SQL`update ${identifier(name)} set confirmed = true, changed_at = ${metadata.at} where id = ${data.cartId}`
          : SQL`insert into ${identifier(name)} as t values (${data.cartId}, ${data.quantity}, ${data.quantity * data.priceMinor}, false, ${metadata.at})
              on conflict (id) do update set items = t.items + excluded.items,
                total_minor = t.total_minor + excluded.total_minor, changed_at = excluded.changed_at`,
    }),
  pongo: (name) =>
    pongoSingleStreamProjection({
      name,
      collectionName: name,
      canHandle,
      getDocumentId: (event) => event.data.cartId,
      evolve: (cart, { type, data, metadata }) =>
        type === 'Confirmed'
          ? cart && { ...cart, confirmed: true, changedAt: metadata.at }
          : {
              items: (cart?.items ?? 0) + data.quantity,
              totalMinor: (cart?.totalMinor ?? 0) + data.quantity * data.priceMinor,
              confirmed: false,
              changedAt: metadata.at,
            },
    }),
};

let turn = 0;
/** Rebuilds the table by Emmett's own rebuild; answers the seconds from asking to the end, and what the table then adds up to. */
export async function rebuild(connectionString, setup, { way, batchSize }) {
  const name = `bench_cart_${++turn}`;
  const consumer = rebuildPostgreSQLProjections({
    connectionString,
    pulling: batchSize ? { batchSize } : undefined,
    projections: [projections[way](name)],
  });
  const start = performance.now();
  await consumer.start();
  const seconds = (performance.now() - start) / 1000;
  await consumer.close();
  const { rows } = await setup.query(
    way === 'sql'
      ? `select sum(items)::float as items, count(*) filter (where confirmed)::float as confirmed from ${name}`
      : `select sum((data ->> 'items')::int)::float as items, count(*) filter (where (data ->> 'confirmed')::boolean)::float as confirmed from ${name}`,
  );
  await setup.query(`drop table ${name}`);
  return { seconds, ...rows[0] };
}
