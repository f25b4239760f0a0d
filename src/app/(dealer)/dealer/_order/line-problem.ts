import type { Outputs } from '@/app/_api/client';

type Line = Pick<Outputs['checkout']['cart']['lines'][number], 'problem' | 'available'>;

/** What keeps a line from being ordered, in a few words; undefined where nothing does. */
export function lineProblem({ problem, available }: Line): string | undefined {
  if (!problem) return undefined;
  if (problem === 'not-on-sale') return 'No longer on sale';
  return available === 0 ? 'Sold out' : `Only ${available} in stock`;
}
