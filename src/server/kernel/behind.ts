import type { Consumer } from './consumer';
import { readPool } from './database/pools';
import { asSystem } from './database/scope';

type Standing = { consumer: string; position: string; failed: boolean };

/**
 * The consumers that have something to read up to `head`, in their order. All others are moved there in one statement: nothing in
 * between is theirs. Four queries, however many consumers there are.
 */
export const behind = (orgId: string, consumers: readonly Consumer[], head: number): Promise<Consumer[]> =>
  asSystem(orgId, async () => {
    const { rows } = await readPool().query<Standing>({
      name: 'standings',
      text: `select consumer, position, "failedAt" is not null as failed from es_checkpoint where "orgId" = $1`,
      values: [orgId],
    });
    const standing = new Map(rows.map((r) => [r.consumer, { at: Number(r.position), failed: r.failed }]));
    const from = Math.min(head, ...consumers.map((c) => standing.get(c.name)?.at ?? head));
    const { rows: news } = await readPool().query<{ type: string; last: string }>({
      name: 'news-by-type',
      text: `select type, max(position) as last from events where "orgId" = $1 and position > $2 and position <= $3 group by type`,
      values: [orgId, from, head],
    });
    const last = new Map(news.map((n) => [n.type, Number(n.last)]));
    const idle = ({ name, types }: Consumer) => {
      const is = standing.get(name);
      return is && !is.failed && types.every((type) => (last.get(type) ?? 0) <= is.at);
    };
    const moved = consumers.filter((c) => idle(c) && standing.get(c.name)!.at < head).map((c) => c.name);
    if (moved.length > 0)
      await readPool().query({
        name: 'move-idle',
        text: `update es_checkpoint c set position = $2, "updatedAt" = now() from unnest($3::text[], $4::bigint[]) m(consumer, position)
          where c."orgId" = $1 and c.consumer = m.consumer and c.position = m.position and c."failedAt" is null`,
        values: [orgId, head, moved, moved.map((name) => standing.get(name)!.at)],
      });
    return consumers.filter((c) => !idle(c));
  });
