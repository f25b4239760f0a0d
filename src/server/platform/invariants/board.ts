import type { Asking } from '@/server/kernel/trpc';
import { invariants } from './all';
import { keptResults } from './kept';

/** Every promise with how it stood at its last check; `state` is null where it was never checked. */
export async function invariantBoard(_: unknown, { orgId }: Asking) {
  const kept = await keptResults(orgId);
  return invariants.map(({ name, area, promise, of, rebuild, advice }) => {
    const result = kept.get(name);
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
      since: result?.since.toISOString() ?? null,
      ms: result?.ms ?? 0,
      broken: result?.broken ?? 0,
      offenders: result?.offenders ?? [],
    };
  });
}

/** How many promises do not hold: a light query for the navigation. */
export const brokenInvariants = async (_: unknown, { orgId }: Asking) =>
  [...(await keptResults(orgId)).values()].filter((kept) => kept.state === 'broken').length;
