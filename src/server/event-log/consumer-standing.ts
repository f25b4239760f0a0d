import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { allProjections, allReactions } from '@/server/kernel/registry';

type Row = {
  consumer: string;
  position: string;
  failedAt: Date | null;
  attempts: number;
  error: string | null;
  updatedAt: Date;
  waitingSince: Date | null;
};

/** How far a consumer of the log has come. `behind` counts events of any kind; `lagSeconds` is the age of the first unread one. */
export type ConsumerStanding = {
  name: string;
  kind: 'reaction' | 'projection' | 'other';
  position: number;
  behind: number;
  lagSeconds: number;
  /** `retrying`: it stood, and somebody asked it to try again. */
  state: 'current' | 'behind' | 'failed' | 'retrying' | 'never-ran';
  error: string | null;
  attempts: number;
  failedAt: string | null;
  updatedAt: string | null;
};

/** The end of the log, and where everything that follows it stands: failing ones first, then by how far they are behind. */
export async function consumerStandings(orgId: string): Promise<{ head: number; consumers: ConsumerStanding[] }> {
  const [head, rows] = await asSystem(orgId, async () => [
    await readPool().query<{ head: string }>('select position as head from es_head where "orgId" = $1', [orgId]),
    await readPool().query<Row>(
      `select c.consumer, c.position, c."failedAt", c.attempts, c.error, c."updatedAt",
        (select e."createdAt" from events e where e."orgId" = c."orgId" and e.position = c.position + 1) as "waitingSince"
       from es_checkpoint c where c."orgId" = $1`,
      [orgId],
    ),
  ]);
  const end = Number(head.rows[0]?.head ?? 0);
  const known = new Map(rows.rows.map((row) => [row.consumer, row]));
  const reactions = new Set(allReactions().map((r) => r.name));
  const projections = allProjections().flatMap((p) => (p.mode === 'async' ? [`projection:${p.name}`] : []));
  const names = new Set([...reactions, ...projections, ...known.keys()]);
  const consumers = [...names].map((name): ConsumerStanding => {
    const row = known.get(name);
    const position = Number(row?.position ?? 0);
    const behind = Math.max(0, end - position);
    const waiting = behind > 0 && row?.waitingSince;
    return {
      name,
      kind:
        reactions.has(name) || name.includes('.when-')
          ? 'reaction'
          : name.startsWith('projection:')
            ? 'projection'
            : 'other',
      position,
      behind,
      lagSeconds: waiting ? Math.max(0, Math.round((Date.now() - waiting.getTime()) / 1000)) : 0,
      state: row?.error
        ? row.failedAt
          ? 'failed'
          : 'retrying'
        : !row
          ? 'never-ran'
          : behind > 0
            ? 'behind'
            : 'current',
      error: row?.error ?? null,
      attempts: row?.attempts ?? 0,
      failedAt: row?.failedAt?.toISOString() ?? null,
      updatedAt: row?.updatedAt.toISOString() ?? null,
    };
  });
  const rank = { failed: 0, retrying: 1, 'never-ran': 2, behind: 3, current: 4 };
  return {
    head: end,
    consumers: consumers.sort(
      (a, b) => rank[a.state] - rank[b.state] || b.behind - a.behind || a.name.localeCompare(b.name),
    ),
  };
}
