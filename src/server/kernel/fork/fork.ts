import { randomBytes } from 'node:crypto';
import { readPool } from '../database/pools';
import { asSystem, withScope } from '../database/scope';
import type { AnyProjection } from '../projection';

/** What a fork is for. Those of the past are kept for a while, the others are dropped when their work is done. */
export type Purpose = 'past' | 'check' | 'rebuild' | 'what-if';

/** An organisation's projections in a schema of their own, as its log says they were at position `upTo`. */
export type Fork = { orgId: string; id: string; schema: string; upTo: number };

const named = (orgId: string, id: string, upTo: number): Fork => ({ orgId, id, schema: `fork_${id}`, upTo });

/** The live tables, whatever the reader around looks at. */
export const live = <T>(orgId: string, read: () => Promise<T>): Promise<T> =>
  withScope({ orgId, kind: 'system', schema: null }, read);

/** The fork's tables, as the organisation's system. Tables it does not have are the live ones. */
export const inside = <T>(fork: Fork, read: () => Promise<T>): Promise<T> =>
  withScope({ orgId: fork.orgId, kind: 'system', schema: fork.schema }, read);

/** Enters a fork that is wanted; nothing of it is made yet. `id`: 16 hexadecimal digits, where the caller must know it before. */
export async function enterFork(orgId: string, purpose: Purpose, upTo: number, id = randomBytes(8).toString('hex')) {
  await live(orgId, () =>
    readPool().query(
      'insert into es_fork ("orgId", id, purpose, "upTo", state) values ($1, $2, $3, $4, $5) on conflict ("orgId", id) do update set "upTo" = excluded."upTo", position = 0',
      [orgId, id, purpose, upTo, purpose === 'past' ? 'wanted' : 'building'],
    ),
  );
  return named(orgId, id, upTo);
}

/** Makes the fork's schema and empty tables. */
export const openFork = (fork: Fork, projections: readonly AnyProjection[]) =>
  live(fork.orgId, () =>
    readPool().query('select es_fork_open($1, $2)', [fork.id, [...new Set(projections.map((p) => p.table))]]),
  );

/** Takes a fork away with everything in it. */
export const dropFork = (fork: Fork) =>
  live(fork.orgId, () => readPool().query('select es_fork_drop($1)', [fork.id])).then(() => {});

/** Builds the indexes of the live tables on the fork's, or only the primary keys. */
export const indexFork = (fork: Fork, which: 'primary' | 'all') =>
  live(fork.orgId, () => readPool().query('select es_fork_index($1, $2)', [fork.id, which === 'primary']));

/** Says how far a fork has come: the progress bar's figure. */
export const moved = (fork: Fork, position: number, state: 'building' | 'ready' | 'failed' = 'building', error = '') =>
  live(fork.orgId, () =>
    readPool().query(
      `update es_fork set position = $3, state = $4, error = nullif($5, ''), "movedAt" = now(),
        at = (select "createdAt" from events where "orgId" = $1 and position = $6) where "orgId" = $1 and id = $2`,
      [fork.orgId, fork.id, position, state, error, fork.upTo],
    ),
  );

/** The last position of an organisation's log. */
export const headOf = (orgId: string) =>
  live(orgId, async () => {
    const { rows } = await readPool().query<{ position: string }>('select position from es_head where "orgId" = $1', [
      orgId,
    ]);
    return Number(rows[0]?.position ?? 0);
  });

/** What is known of a fork. */
export type ForkStanding = {
  id: string;
  purpose: Purpose;
  upTo: number;
  position: number;
  state: 'wanted' | 'building' | 'ready' | 'failed';
  error: string | null;
  at: Date | null;
  usedAt: Date;
  movedAt: Date;
};

/** The forks of one purpose, the longest unused first. */
export const forksFor = (orgId: string, purpose: Purpose): Promise<ForkStanding[]> =>
  asSystem(orgId, async () => {
    const { rows } = await readPool().query<ForkStanding & { upTo: string; position: string }>(
      'select id, purpose, "upTo", position, state, error, at, "usedAt", "movedAt" from es_fork where "orgId" = $1 and purpose = $2 order by "usedAt"',
      [orgId, purpose],
    );
    return rows.map((row) => ({ ...row, upTo: Number(row.upTo), position: Number(row.position) }));
  });

export const asFork = (orgId: string, { id, upTo }: { id: string; upTo: number }): Fork => named(orgId, id, upTo);
