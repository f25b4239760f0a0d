import type pg from 'pg';

/** The runner's own migrations, in order; each runs once. JSON is kept as `json`: `jsonb` refuses \u0000 and reorders keys. */
const MIGRATIONS: readonly string[] = [
  `
  create table fn (id text primary key, config json not null, "syncedAt" timestamptz not null default clock_timestamp());

  create table event (
    id text primary key,
    "externalId" text unique,
    name text not null,
    body json not null,
    "receivedAt" timestamptz not null default clock_timestamp(),
    "handledAt" timestamptz
  );
  create index on event ("handledAt");

  create table run (
    id text primary key,
    "fnId" text not null,
    status text not null default 'Running' check (status in ('Running', 'Completed', 'Failed', 'Cancelled')),
    "eventId" text,
    event json not null,
    dedupe text not null unique,
    stack text[] not null default '{}',
    bytes bigint not null default 0,
    "reqVersion" int not null default -1,
    correlation text,
    output json,
    "startedAt" timestamptz not null default clock_timestamp(),
    "endedAt" timestamptz
  );
  create index on run ("fnId") where status = 'Running';
  create index on run ("eventId");
  create index on run ("endedAt");

  create table step (
    "runId" text not null references run on delete cascade,
    id text not null,
    name text,
    op text not null,
    result json not null,
    attempt int not null default 0,
    "savedAt" timestamptz not null default clock_timestamp(),
    primary key ("runId", id)
  );

  create table pending (
    "runId" text not null references run on delete cascade,
    "stepId" text not null,
    race boolean not null default false,
    primary key ("runId", "stepId")
  );

  create table wait (
    "runId" text not null references run on delete cascade,
    "stepId" text not null,
    kind text not null check (kind in ('sleep', 'event', 'invoke')),
    name text,
    expression text,
    correlation text unique,
    "expiresAt" timestamptz not null,
    "createdAt" timestamptz not null default clock_timestamp(),
    primary key ("runId", "stepId")
  );
  create index on wait (name) where kind = 'event';

  create table call (
    key text primary key,
    "runId" text not null references run on delete cascade,
    kind text not null check (kind in ('discover', 'step')),
    "stepId" text,
    seq int not null default 0,
    status text not null default 'queued' check (status in ('queued', 'done')),
    attempt int not null default 0,
    undelivered int not null default 0,
    gen int not null default 0,
    "runAt" timestamptz not null default clock_timestamp(),
    "waitingFor" text,
    "waitingSince" timestamptz,
    "lastError" text
  );
  create index on call ("runId");
  create index on call ("runAt") where status = 'queued';
  create index on call ("waitingFor", "waitingSince") where "waitingFor" is not null;

  create table slot (key text not null, "callKey" text not null, gen int not null, primary key (key, "callKey"));
  create table idempotency ("fnId" text not null, key text not null, "expiresAt" timestamptz not null, primary key ("fnId", key));
  create table cron ("fnId" text not null, expression text not null, "nextAt" timestamptz not null, primary key ("fnId", expression));
  `,
];

/** Creates or upgrades the schema `inngest_embedded`; call it only while holding the leader lock. */
export async function migrate(client: pg.ClientBase): Promise<void> {
  await client.query('create schema if not exists inngest_embedded');
  await client.query(
    'create table if not exists inngest_embedded.migration (id int primary key, "ranAt" timestamptz not null default now())',
  );
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(id), 0) as last from inngest_embedded.migration',
  );
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index + 1 <= (rows[0]?.last ?? 0)) continue;
    await client.query('begin');
    await client.query('set local search_path = inngest_embedded');
    await client.query(sql);
    await client.query('insert into inngest_embedded.migration (id) values ($1)', [index + 1]);
    await client.query('commit');
  }
}
