import type pg from 'pg';

/** Rows of a table made after one that is there: what is named is set anew, the rest is as it is. SQL expressions of `n`. */
const copies = (table: string, where: string, from: number, to: number, set: Record<string, string>) => `
  insert into ${table} select r.* from (select * from ${table} where ${where} limit 1) t, generate_series(${from}, ${to}) n,
    lateral jsonb_populate_record(null::${table}, to_jsonb(t) || jsonb_build_object(${Object.entries(set)
      .map(([column, sql]) => `'${column}', ${sql}`)
      .join(', ')})) r`;

const uuid = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`;
const at = `now() - interval '3 years' + n * interval '90 seconds'`;
// One in two hundred is still on its way, as in a house that delivers within days.
const statuses = `case n % 400 when 0 then 'confirmed' when 1 then 'picking' else (array['delivered', 'delivered', 'delivered', 'cancelled'])[1 + n % 4] end`;

/** As many customers, orders and invoices as asked, copied from the first of each. For reading only: no events stand behind them. */
export async function manyRows(
  owner: pg.Client,
  orgId: string,
  sizes: { customers: number; orders: number; from?: number },
) {
  const mine = `"orgId" = '${orgId}'`;
  const { customers, orders, from = 1 } = sizes;
  if (customers > 0)
    await owner.query(
      copies('customer', mine, 1, customers, {
        id: uuid('c', 'n'),
        code: `'C-X' || n`,
        email: `'buyer' || n || '@example.com'`,
        name: `'Buyer ' || n`,
        search: `'buyer ' || n || ' buyer' || n || '@example.com'`,
        since: `now() - interval '3 years' + n * interval '15 minutes'`,
        userId: 'null::text',
      }),
    );
  const customer = uuid('c', `(1 + n % ${Math.max(1, customers)})`);
  await owner.query(
    copies('sales_order', mine, from, orders, {
      id: uuid('o', 'n'),
      number: `'J-X' || n`,
      customerId: customer,
      status: statuses,
      placedAt: at,
      contactName: `'Buyer ' || n`,
      search: `'j-x' || n || ' buyer ' || n`,
    }),
  );
  await owner.query(
    copies('invoice', mine, from, orders, {
      invoiceId: uuid('i', 'n'),
      number: `'INV-X' || n`,
      sequence: '100000 + n',
      orderId: uuid('o', 'n'),
      shipmentId: uuid('s', 'n'),
      customerId: customer,
      customerName: `'Buyer ' || n`,
      issuedOn: `(${at})::date`,
      dueOn: `(${at})::date + 14`,
      ...{ paidMinor: `case when n % 50 = 0 then 0 else t."totalMinor" end` },
      ...{ openMinor: `case when n % 50 = 0 then t."totalMinor" else 0 end`, creditedMinor: '0' },
      status: `case when n % 50 = 0 then 'open' else 'paid' end`,
    }),
  );
}

/** As many plain events in streams of fifty, one statement; positions go on after the head. */
export async function manyEvents(owner: pg.Client, orgId: string, upTo: number) {
  const { rows } = await owner.query<{ head: string }>('select position as head from es_head where "orgId" = $1', [
    orgId,
  ]);
  const head = Number(rows[0]!.head);
  await owner.query(
    `insert into events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, meta, "createdBy", "createdAt")
     select $1, n, gen_random_uuid(), 'number-series', 'number-series-x' || n / 50, 1 + n % 50, 'number-series.taken', 1,
       jsonb_build_object('series', 'x' || n / 50, 'value', 1 + n % 50), jsonb_build_object('command', 'bench', 'correlationId', n::text),
       case n % 3 when 0 then 'system:bench' when 1 then 'user:bench' else 'visitor' end, now() - interval '1 day' + n * interval '1 millisecond'
     from generate_series($2::bigint, $3::bigint) n`,
    [orgId, head + 1, upTo],
  );
  await owner.query(
    `insert into es_stream select "orgId", "streamId", min("streamType"), max(version) from events where "orgId" = $1 and position > $2 group by 1, 2
     on conflict ("orgId", "streamId") do update set version = excluded.version`,
    [orgId, head],
  );
  await owner.query('update es_head set position = $2, "lastAt" = now() where "orgId" = $1', [orgId, upTo]);
}

export const analyse = (owner: pg.Client) =>
  owner
    .query('vacuum analyze customer; ')
    .then(() => owner.query('vacuum analyze sales_order'))
    .then(() => owner.query('vacuum analyze invoice'))
    .then(() => owner.query('vacuum analyze events'))
    .then(() => owner.query('vacuum analyze es_stream'));
