-- Results of finished step bodies of Inngest functions, so that a finished body never runs again (inngest/journal.ts).
-- Rows belong to runs, not to organisations: nothing reads them but the run that wrote them, by its unguessable id.
create schema step_journal;

create table step_journal.entry (
  "runId" text not null,
  "stepId" text not null,
  status text not null default 'running' check (status in ('running', 'done')),
  owner uuid not null,
  "leaseUntil" timestamptz not null,
  result json,
  "startedAt" timestamptz not null default clock_timestamp(),
  "finishedAt" timestamptz,
  primary key ("runId", "stepId")
);

create index entry_age on step_journal.entry ("leaseUntil");

grant usage on schema step_journal to jovey_app;
grant select, insert, update, delete on step_journal.entry to jovey_app;
