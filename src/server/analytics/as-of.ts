import { readPool } from '@/server/kernel/database/pools';

/** How much of the log figures have seen: the newest event, and the last one that the sales figures took in. */
export type AsOf = { position: number; figures: number; at: string | null };

/** Read before the figures, so that they are at least as new as it says. */
export async function asOf(): Promise<AsOf> {
  const { rows } = await readPool().query<{ position: string; lastAt: Date; figures: string | null }>({
    name: 'as-of',
    text: `select h.position, h."lastAt", (select min(c.position) from es_checkpoint c
        where c.consumer in ('projection:sale', 'projection:product-value')) as figures from es_head h`,
  });
  const row = rows[0];
  const position = Number(row?.position ?? 0);
  return {
    position,
    figures: row?.figures == null ? 0 : Number(row.figures),
    at: row?.lastAt.toISOString() ?? null,
  };
}
