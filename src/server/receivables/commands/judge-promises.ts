import { z } from 'zod';
import { system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { Id } from '@/server/kernel/values';
import { account } from '../account-state';
import { dayOf } from '../due';
import { dunning } from '../dunning-state';
import { PromiseBroken, PromiseKept } from '../dunning-words';
import { LADDER, ladderStream } from '../ladder';
import { verdict } from '../promise-verdict';

/** Says of a customer's open promises which were kept and which were broken. Nothing where it is too early to tell. */
export const judgePromises = command({
  name: 'receivables.judge-promises',
  input: z.object({ customerId: Id }),
  allow: [system],
  stream: dunning,
  id: (i) => i.customerId,
  reads: (i) => ({
    account: { stream: account, id: i.customerId },
    ladder: { stream: ladderStream, id: LADDER },
  }),
  decide: (state, { customerId }, { now, reads }) => {
    const on = dayOf(now);
    return Object.entries(state.promises).flatMap(([promiseId, promise]) => {
      const said = verdict(promise, reads.account, { today: on, graceDays: reads.ladder.graceDays });
      if (!said) return [];
      const at = { promiseId, customerId, on };
      return [said.kept ? PromiseKept(at) : PromiseBroken({ ...at, missingMinor: said.missingMinor })];
    });
  },
});
