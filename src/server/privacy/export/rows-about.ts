import { readPool } from '@/server/kernel/database/pools';
import type { JsonObject } from '@/server/kernel/event';

/** Columns that name whose row it is, wherever a table has one: tables of later functions are found without being told here. */
const NAMING = ['customerId', 'recipientId', 'userId', 'personId', 'subjectId', 'buyerId', 'contactId'];
const OWN = ['customer', 'user_account'];
/** Keys to something, the house's bookkeeping, and words that only search reads. */
const NOT_SHOWN = ['orgId', 'version', 'lastEventId', 'passwordHash', 'tokenHash', 'search', 'wrappedKey', 'sequence'];

export type Section = { title: string; rows: JsonObject[] };

const MOST = 10_000;
const titled = (table: string) => table.replaceAll('_', ' ').replace(/^./, (c) => c.toUpperCase());

/** Every row of every table that is about one of these ids. Call it in the system's scope. */
export async function rowsAbout(ids: readonly string[]): Promise<Section[]> {
  const { rows: tables } = await readPool().query<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relrowsecurity and c.relname not like 'es\\_%' and c.relname <> 'events'
       and (a.attname = any($1) or (c.relname = any($2) and a.attname = 'id'))
       and format_type(a.atttypid, null) in ('uuid', 'text')
     group by 1 order by 1`,
    [NAMING, OWN],
  );
  const sections: Section[] = [];
  for (const { table, columns } of tables) {
    const mine = columns.map((column) => `"${column}"::text = any($1)`).join(' or ');
    const { rows } = await readPool().query<{ row: JsonObject }>(
      // Whoever compares two exports finds the same rows at the same places.
      `select to_jsonb(t) - $2::text[] as row from "${table}" t where ${mine} order by to_jsonb(t) limit ${MOST}`,
      [ids, NOT_SHOWN],
    );
    if (rows.length > 0) sections.push({ title: titled(table), rows: rows.map(({ row }) => row) });
  }
  return sections;
}
