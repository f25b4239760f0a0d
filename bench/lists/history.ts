import type pg from 'pg';

/** Rows of a table made after one that is there: what is named is set anew, the rest is as it is. SQL expressions of `n`. */
async function copies(
  owner: pg.Client,
  table: string,
  orgId: string,
  from: number,
  to: number,
  set: Record<string, string>,
) {
  const { rows } = await owner.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped`,
    [table],
  );
  const columns = rows.map(({ name }) => `"${name}"`).join(', ');
  const values = rows.map(({ name }) => set[name] ?? `t."${name}"`).join(', ');
  await withoutIndexes(owner, table, to - from, () =>
    owner.query(
      `insert into ${table} (${columns}) select ${values} from (select * from ${table} where "orgId" = $1 limit 1) t, generate_series(${from}, ${to}) n`,
      [orgId],
    ),
  );
}

const uuid = (kind: string, n: string) => `md5('${kind}' || ${n})::uuid`;
/** One instant for every statement: a row and its words stand at the same place. */
const at = `timestamptz '2023-12-01' + n * interval '90 seconds'`;
const since = `timestamptz '2023-12-01' + n * interval '15 minutes'`;
// A first name in fifty, a surname in a thousand, a product in twenty: what people type fits many records or few.
const first = `(array['anna', 'ben', 'clara', 'david', 'ella', 'felix', 'greta', 'hans', 'ida', 'jonas'])[1 + n % 10] || chr(97 + n / 10 % 5)`;
const last = `'meier' || n % 1000 * 7919 % 1000`;
const name = `initcap(${first} || ' ' || ${last})`;
const email = `${first} || '.' || ${last} || '@house' || n % 97 || '.example'`;
const sku = `'jv-ds-' || n % 20`;
const phone = `49300000000 + n`;
const weeks = 604_800_000;
const milliseconds = (instant: string) => `(extract(epoch from ${instant}) * 1000)::bigint`;
// One in two hundred is still on its way, as in a house that delivers within days.
const statuses = `case n % 400 when 0 then 'confirmed' when 1 then 'picking' else (array['delivered', 'delivered', 'delivered', 'cancelled'])[1 + n % 4] end`;

/** Words of records made as above, as the projections write them: by record and word, or, where words change, by record and slot. */
const words = (
  table: string,
  from: number,
  to: number,
  of: { id: string; place: string; era: number; slots?: true },
  all: string[],
) => `
  insert into ${table} ("orgId", id, ${of.slots ? 'slot, ' : ''}word, era, at, version, "lastEventId")
    select $1::uuid, ${of.id}, ${of.slots ? '(o - 1)::text, ' : ''}w, floor(p / ${of.era}.0), p, 1, $1::uuid
    from generate_series(${from}, ${to}) n, lateral (select ${of.place} as p) place, unnest(array[${all.join(', ')}]::text[]) with ordinality u(w, o)`;
const emailWords = [
  email,
  `${last} || '@house' || n % 97 || '.example'`,
  `'house' || n % 97 || '.example'`,
  `'example'`,
];
const phoneWords = [0, 1, 2, 3].map((less) => `substr((${phone})::text, ${less + 1})`);

/** As many customers, orders and invoices as asked, copied from the first of each. For reading only: no events stand behind them. */
export async function manyRows(
  owner: pg.Client,
  orgId: string,
  sizes: { customers: number; orders: number; from?: number },
) {
  const { customers, orders, from = 1 } = sizes;
  if (customers > 0)
    await copies(owner, 'customer', orgId, 1, customers, {
      id: uuid('c', 'n'),
      code: `'C-X' || n`,
      email,
      name,
      phone: `'+' || ${phone}`,
      since,
      userId: 'null::text',
    });
  if (customers > 0)
    await owner.query(
      words(
        'customer_word',
        1,
        customers,
        { id: uuid('c', 'n'), place: milliseconds(since), era: weeks, slots: true },
        [`'c-x' || n`, `'x' || n`, ...emailWords, ...phoneWords, ...Array.from({ length: 8 }, () => `''`)],
      ),
      [orgId],
    );
  const customer = uuid('c', `(1 + n % ${Math.max(1, customers)})`);
  await copies(owner, 'sales_order', orgId, from, orders, {
    id: uuid('o', 'n'),
    number: `'J-X' || n`,
    customerId: customer,
    status: statuses,
    placedAt: at,
    contactName: name,
    contactEmail: email,
  });
  await withoutIndexes(owner, 'order_word', orders - from, () =>
    owner.query(
      words('order_word', from, orders, { id: uuid('o', 'n'), place: milliseconds(at), era: weeks }, [
        ...[`'j-x' || n`, `'x' || n`, sku, `'ds-' || n % 20`],
        ...emailWords,
        ...phoneWords,
      ]),
      [orgId],
    ),
  );
  await copies(owner, 'invoice', orgId, from, orders, {
    invoiceId: uuid('i', 'n'),
    number: `'INV-X' || n`,
    sequence: '100000 + n',
    orderId: uuid('o', 'n'),
    shipmentId: uuid('s', 'n'),
    customerId: customer,
    customerName: name,
    issuedOn: `(${at})::date`,
    dueOn: `(${at})::date + 14`,
    ...{ paidMinor: `case when n % 50 = 0 then 0 else t."totalMinor" end` },
    ...{ openMinor: `case when n % 50 = 0 then t."totalMinor" else 0 end`, creditedMinor: '0' },
    status: `case when n % 50 = 0 then 'open' else 'paid' end`,
  });
  await withoutIndexes(owner, 'invoice_word', orders - from, () =>
    owner.query(
      words('invoice_word', from, orders, { id: uuid('i', 'n'), place: '100000 + n', era: 4096 }, [
        ...[`'inv-x' || n`, `'x' || n`, `'j-x' || n`, ...emailWords],
      ]),
      [orgId],
    ),
  );
}

/** Many rows are written faster without indexes, which are built from them afterwards. */
async function withoutIndexes(owner: pg.Client, table: string, rows: number, write: () => Promise<unknown>) {
  if (rows < 200_000) return write();
  const { rows: keys } = await owner.query<{ name: string; def: string }>(
    `select conname as name, pg_get_constraintdef(oid) as def from pg_constraint where conrelid = $1::regclass and contype = 'p'`,
    [table],
  );
  const { rows: indexes } = await owner.query<{ name: string; def: string }>(
    'select indexname as name, indexdef as def from pg_indexes where tablename = $1 and indexname <> all($2)',
    [table, keys.map((key) => key.name)],
  );
  for (const { name } of keys) await owner.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name } of indexes) await owner.query(`drop index "${name}"`);
  await write();
  await owner.query("set maintenance_work_mem = '512MB'");
  for (const { name, def } of keys) await owner.query(`alter table ${table} add constraint "${name}" ${def}`);
  for (const { def } of indexes) await owner.query(def);
}

/** As many plain events in streams of fifty, one statement; positions go on after the head. */
export async function manyEvents(owner: pg.Client, orgId: string, upTo: number) {
  const { rows } = await owner.query<{ head: string }>('select position as head from es_head where "orgId" = $1', [
    orgId,
  ]);
  const head = Number(rows[0]!.head);
  await owner.query(
    `insert into events ("orgId", position, id, "streamType", "streamId", version, type, "schemaVersion", data, meta, "correlationId", "createdBy", "createdAt")
     select $1, n, gen_random_uuid(), 'number-series', 'number-series-x' || n / 50, 1 + n % 50, 'number-series.taken', 1,
       jsonb_build_object('series', 'x' || n / 50, 'value', 1 + n % 50), jsonb_build_object('command', 'bench', 'correlationId', n::text), n::text,
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

const MADE = [
  'customer',
  'customer_word',
  'sales_order',
  'order_word',
  'invoice',
  'invoice_word',
  'events',
  'es_stream',
];

/** What autovacuum would have done meanwhile. */
export async function analyse(owner: pg.Client) {
  for (const table of MADE) await owner.query(`vacuum analyze ${table}`);
}
