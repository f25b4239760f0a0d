import { createHash } from 'node:crypto';
import { readPool } from '../database/pools';
import { report } from '../observe/faults';
import { allProjections } from '../registry';
import { fillFork } from './fill';
import { asFork, dropFork, enterFork, type Fork, type ForkStanding, forksFor, live, moved, openFork } from './fork';

/** Forks of the past that are kept ready, per organisation. The longest unused one makes room for a new one. */
const KEPT = 4;
/** Nobody's page is taken away while it is looked at. */
const IN_USE_MS = 60_000;

/** One position has one fork, whoever looks at it. */
const idOf = (orgId: string, position: number) =>
  createHash('sha256').update(`past\0${orgId}\0${position}`).digest('hex').slice(0, 16);

/** The business as it was at a position, and how far it has been prepared; undefined where nobody asked for it. */
export const pastAt = (orgId: string, position: number): Promise<ForkStanding | undefined> =>
  live(orgId, async () => {
    const { rows } = await readPool().query<ForkStanding & { upTo: string; position: string }>({
      name: 'past-at',
      text: `with used as (update es_fork set "usedAt" = now() where "orgId" = $1 and id = $2 and "usedAt" < now() - interval '20 seconds')
        select id, purpose, "upTo", position, state, error, at, "usedAt", "movedAt" from es_fork where "orgId" = $1 and id = $2`,
      values: [orgId, idOf(orgId, position)],
    });
    const row = rows[0];
    return row && { ...row, upTo: Number(row.upTo), position: Number(row.position) };
  });

/** Asks for the business as it was at a position; the worker prepares it. What is there or on its way is left alone. */
export async function wantPast(orgId: string, position: number): Promise<void> {
  const known = await pastAt(orgId, position);
  if (known && known.state !== 'failed') return;
  if (known) await dropFork(asFork(orgId, known));
  await enterFork(orgId, 'past', position, idOf(orgId, position));
}

/** The last position at or before a time, all of its millisecond with it, whatever the reader looks at. */
export const positionAt = (orgId: string, at: Date): Promise<number> =>
  live(orgId, async () => {
    const { rows } = await readPool().query<{ position: string }>(
      "select es_position_at($1, $2::timestamptz + interval '999 microseconds') as position",
      [orgId, at],
    );
    return Number(rows[0]?.position ?? 0);
  });

/** Prepares one fork of the past and makes room for it. */
export async function preparePast(orgId: string, id: string): Promise<void> {
  const standing = (await forksFor(orgId, 'past')).find((fork) => fork.id === id);
  if (!standing || standing.state === 'ready') return;
  const fork = asFork(orgId, standing);
  try {
    await moved(fork, 0);
    await makeRoom(fork);
    await openFork(fork, allProjections());
    await fillFork(fork, allProjections());
    await moved(fork, fork.upTo, 'ready');
  } catch (error) {
    await moved(fork, 0, 'failed', error instanceof Error ? error.message : String(error));
    throw error;
  }
}

async function makeRoom({ orgId, id }: Fork) {
  const others = (await forksFor(orgId, 'past')).filter((fork) => fork.id !== id && fork.state !== 'wanted');
  const idle = others.filter((fork) => Date.now() - fork.usedAt.getTime() > IN_USE_MS);
  for (const old of idle.slice(0, Math.max(0, others.length + 1 - KEPT))) await dropFork(asFork(orgId, old));
}

const FORSAKEN_MS = 600_000;

/** At a worker's start: forks of the past may have an older program's tables, others may have lost whoever worked on them. */
export async function sweepForks(orgId: string) {
  const forks = (
    await Promise.all((['past', 'check', 'rebuild', 'what-if'] as const).map((p) => forksFor(orgId, p)))
  ).flat();
  for (const fork of forks)
    if (fork.purpose === 'past' || Date.now() - fork.movedAt.getTime() > FORSAKEN_MS)
      await dropFork(asFork(orgId, fork));
}

const POLL_MS = 400;

/** Prepares forks of the past as they are wanted, one after the other, until stopped. */
export function preparePasts(organisations: readonly string[]): { stop: () => Promise<void> } {
  let stopped = false;
  const work = (async () => {
    for (const orgId of organisations) await sweepForks(orgId).catch(said);
    while (!stopped) {
      const { rows } = await readPool()
        .query<{ org: string; fork: string }>('select org, fork from es_forks_wanted()')
        .catch(nothing);
      for (const { org, fork } of rows) if (!stopped) await preparePast(org, fork).catch(said);
      await new Promise((next) => setTimeout(next, POLL_MS));
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      // A fork that is half made is made anew by whoever starts next: nobody waits for it.
      await Promise.race([work, new Promise((next) => setTimeout(next, 500))]);
    },
  };
}

const said = (error: unknown) => report('past', error);
const nothing = (error: unknown) => {
  said(error);
  return { rows: [] };
};
