import { z } from 'zod';
import { readPool } from '@/server/kernel/database/pools';
import { currentScope } from '@/server/kernel/database/scope';
import { Day, Id } from '@/server/kernel/values';

export const Deed = z.enum(['read', 'changed', 'refused']);

/** Which accesses, newest first. What is left out does not matter. The cursor is the last row's id. */
export const ListAccesses = z.object({
  /** `user:…`, `api:…`, `agent:…`; only the kind with its colon means all of them. */
  by: z.string().max(120).optional(),
  deed: Deed.optional(),
  /** What kind of record, such as `customer`. */
  record: z.string().max(60).optional(),
  recordId: z.string().trim().max(200).optional(),
  address: z.string().trim().max(60).optional(),
  /** Days (UTC), both included. */
  from: Day.optional(),
  to: Day.optional(),
  cursor: Id.optional(),
  limit: z.int().min(1).max(500).default(50),
});

type Access = {
  id: string;
  at: Date;
  by: string;
  deed: z.infer<typeof Deed>;
  record: string;
  recordId: string | null;
  records: number;
  door: string;
  address: string | null;
  requestId: string;
};

/** A page of the access audit, as far as row-level security shows it; who looks at the past sees what there was by then. */
export async function accessPage(list: z.output<typeof ListAccesses>) {
  const values: unknown[] = [];
  const where = ['true'];
  const also = (condition: (n: string) => string, value: unknown) => {
    if (value === undefined || value === '') return;
    values.push(value);
    where.push(condition(`$${values.length}`));
  };
  if (list.by?.endsWith(':')) also((n) => `starts_with(by, ${n})`, list.by);
  else also((n) => `by = ${n}`, list.by);
  for (const name of ['deed', 'record', 'recordId', 'address'] as const) also((n) => `"${name}" = ${n}`, list[name]);
  also((n) => `at >= ${n}`, list.from && `${list.from}T00:00:00.000Z`);
  also((n) => `at <= ${n}`, list.to && `${list.to}T23:59:59.999Z`);
  also((n) => `at <= ${n}`, currentScope()?.now);
  also((n) => `id < ${n}`, list.cursor);
  values.push(list.limit + 1);
  const { rows } = await readPool().query<Access>(
    `select id, at, by, deed, record, "recordId", records, door, address, "requestId" from access_record
     where ${where.join(' and ')} order by id desc limit $${values.length}`,
    values,
  );
  return {
    rows: rows.slice(0, list.limit),
    next: rows.length > list.limit ? (rows[list.limit - 1]?.id ?? null) : null,
  };
}

/** What there is to choose from: kinds of records and who was there, from the newest 5,000 accesses. */
export async function accessChoices() {
  const { rows } = await readPool().query<{ what: 'record' | 'by'; word: string }>(
    `with recent as (select record, by from access_record order by id desc limit 5000)
     select 'record' as what, record as word from recent union select 'by', by from recent order by 1, 2`,
  );
  const words = (what: string) => rows.filter((row) => row.what === what).map((row) => row.word);
  return { records: words('record'), actors: words('by') };
}
