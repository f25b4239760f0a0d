import { readPool } from './database/pools';

/** The ids of all organisations that have a log; nothing else of them is known here. */
export async function organisationsWithNews(): Promise<string[]> {
  const { rows } = await readPool().query<{ org: string }>('select org from es_heads() order by org');
  return rows.map((row) => row.org);
}
