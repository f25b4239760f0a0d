import { postToOwners } from '@/server/integrations';
import { reaction } from '@/server/kernel/reaction';
import { InvariantBroken } from '../contract';
import { invariants } from '../invariants/all';

/** A promise of the books that breaks is told to each owner, with what helps; the desk's navigation counts it as well. */
export const whenInvariantBrokenTellOwners = reaction({
  name: 'platform.when-invariant-broken-tell-owners',
  from: 'new',
  when: (when) => [
    when(InvariantBroken, async (e, context) => {
      const known = invariants.find(({ name }) => name === e.data.invariant);
      const variables = {
        what: 'A promise of your books is broken',
        facts: [
          ['Promise', known?.promise ?? e.data.invariant],
          ['Rows', String(e.data.broken)],
          // A consumer's name says more than a number, and its page is where it is tried again.
          ...(known?.of === 'consumer' ? [['Who stands', e.data.offenders.slice(0, 5).join(', ')]] : []),
          ...(known ? [['What helps', known.advice]] : []),
        ],
        path: known?.of === 'consumer' ? '/desk/events/consumers' : '/desk/platform/invariants',
      };
      await postToOwners(e, context, { template: 'house-alarm', variables });
    }),
  ],
});
