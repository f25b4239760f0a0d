import type { z } from 'zod';
import { createdBy, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { reject } from '@/server/kernel/rejection';
import { ProposeWhatIf, WhatIfAnswered, WhatIfAsked, type WhatIfWish } from '../contract';
import { whatIf, wishKey } from '../state';
import { liveAgain } from '../what-if/ask';
import { partsOf, type Wishable, wishOf } from '../what-if/wishes';

const idOf = ({ question, position, day }: ProposeWhatIf) =>
  idFrom('what-if', JSON.stringify(question), String(position), day);

/**
 * A person wants changes of a compared world proposed. It is lived again here, so that what they are said to bring was measured and
 * not sent; the agents take it up from the log, each through its own gate.
 */
export const proposeWhatIf = command({
  name: 'event-log.propose-what-if',
  input: ProposeWhatIf,
  allow: [staff('decisions', 'manager')],
  stream: whatIf,
  id: idOf,
  gather: async ({ question, position, day, products }, { orgId }) => {
    const parts: { what: Wishable; currency: string; wishes: WhatIfWish[] }[] = [];
    for (const part of partsOf(question)) {
      const answer = await liveAgain(part.question, orgId, { position, day }, products);
      const wishes = answer.products.flatMap((p) => wishOf(part.what, question, p) ?? []);
      if (wishes.length > 0) parts.push({ what: part.what, currency: answer.currency, wishes });
    }
    if (parts.length > 0) return parts;
    return reject('nothing-changes', 'This what-if changes no price and no reordering of these products.', {
      field: 'products',
    });
  },
  decide: ({ asked }, input, { facts, actor }) =>
    facts.flatMap(({ what, currency, wishes }) => {
      const fresh = wishes.filter((w) => !asked.includes(wishKey(what, w.productId)));
      if (fresh.length === 0) return [];
      const { question, position, day } = input;
      const about = { whatIfId: idOf(input), by: createdBy(actor), what, currency };
      return [WhatIfAsked({ ...about, question, position, day, wishes: fresh })];
    }),
});

/** What an agent made of it, once for each asking. */
export const answerWhatIf = command({
  name: 'event-log.answer-what-if',
  input: WhatIfAnswered.schema as z.ZodType<z.infer<typeof WhatIfAnswered.schema>>,
  allow: [system],
  stream: whatIf,
  id: (i) => i.whatIfId,
  decide: ({ answered }, answer) => (answered.includes(answer.asked) ? [] : [WhatIfAnswered(answer)]),
});
