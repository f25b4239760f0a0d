import { asSystem } from '@/server/kernel/database/scope';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { judgePromises } from '../commands/judge-promises';
import { CreditNoteIssued, PaymentApplied } from '../contract';
import { dunningOf } from '../projections/dunning';

/** Money or a credit may keep a promise, on the day it comes. Its breaking is a matter of the calendar (inngest/receivables.ts). */
async function judge(customerId: string, { run, orgId }: Reacting) {
  const state = (await asSystem(orgId, () => dunningOf([customerId]))).get(customerId);
  if (!state || Object.keys(state.promises).length === 0) return;
  const outcome = await run(judgePromises, { customerId });
  if (isRejection(outcome)) throw new Rejected(outcome);
}

export const whenAccountMovedJudgePromises = reaction({
  name: 'receivables.when-account-moved-judge-promises',
  when: (when) => [
    when(PaymentApplied, ({ data }, context) => judge(data.customerId, context)),
    when(CreditNoteIssued, ({ data }, context) => judge(data.customerId, context)),
  ],
});
