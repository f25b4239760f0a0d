import { headOf } from '@/server/kernel/fork/fork';
import { currentRoot } from '@/server/kernel/seal/prove';
import { type Anchor, verifySeals } from '@/server/kernel/seal/verify';
import type { Asking } from '@/server/kernel/trpc';
import { publishedRoots } from './published';

/** How far the log is sealed, its root, the roots that were published, and whether a root from elsewhere still comes out. */
export async function sealStanding({ root }: { root?: Anchor }, { orgId }: Asking) {
  const [standing, head, published] = await Promise.all([currentRoot(orgId), headOf(orgId), publishedRoots(orgId)]);
  const compared = root && (await verifySeals(orgId, { anchors: [root] }));
  return {
    standing: standing ?? null,
    head,
    unsealed: head - (standing?.sealedTo ?? 0),
    published: published.slice(0, 60),
    compared: compared
      ? { root: `${root.seals}:${root.root}`, events: compared.events, faults: compared.faults.slice(0, 20) }
      : null,
  };
}
