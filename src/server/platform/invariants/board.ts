import { decisionsAbout } from '@/server/decisions';
import type { Asking } from '@/server/kernel/trpc';
import { invariants } from './all';
import { keptResults } from './kept';

/** The break of a promise as the subject of a decision: the same promise may break again later. */
export const breakId = (name: string, since: string) => `${name}@${since}`;

/** Every promise with how it stood at its last check; `state` is null where it was never checked, `repairs` what was proposed since it broke. */
export async function invariantBoard(_: unknown, { orgId }: Asking) {
  const kept = await keptResults(orgId);
  const broken = [...kept.values()].filter(({ state }) => state === 'broken');
  const repairs = await decisionsAbout(
    'platform',
    ['invariant', 'order'],
    broken.flatMap((it) => [breakId(it.name, it.since.toISOString()), ...it.offenders.map((row) => row.id)]),
  );
  return invariants.map(({ name, area, promise, of, rebuild, advice }) => {
    const result = kept.get(name);
    const since = result?.since.toISOString() ?? null;
    const subjects = new Set(
      result?.state === 'broken' ? [breakId(name, since!), ...result.offenders.map((row) => row.id)] : [],
    );
    return {
      name,
      area,
      promise,
      of,
      rebuild: rebuild ?? [],
      advice,
      state: result?.state ?? null,
      checked: result?.checked ?? 0,
      checkedAt: result?.checkedAt.toISOString() ?? null,
      since,
      ms: result?.ms ?? 0,
      broken: result?.broken ?? 0,
      offenders: result?.offenders ?? [],
      repairs: repairs.filter((it) => subjects.has(it.subjectId) && it.proposedAt >= since!),
    };
  });
}

/** The promises that do not hold, each with since when, which rows break it and what a rebuild would set right. */
export async function brokenPromises(orgId: string) {
  const kept = await keptResults(orgId);
  return invariants.flatMap(({ name, promise, of, rebuild = [], advice }) => {
    const result = kept.get(name);
    if (result?.state !== 'broken') return [];
    const { broken, offenders } = result;
    const since = result.since.toISOString();
    return [{ name, id: breakId(name, since), promise, of, rebuild, advice, since, broken, offenders }];
  });
}

/** How many promises do not hold: a light query for the navigation. */
export const brokenInvariants = async (_: unknown, { orgId }: Asking) =>
  [...(await keptResults(orgId)).values()].filter((kept) => kept.state === 'broken').length;
