import { reject } from '@/server/kernel/rejection';
import { streamId } from '@/server/kernel/stream';
import { asError } from '@/server/kernel/trpc';
import { WhatIfAnswered, WhatIfAsked } from '../contract';
import { readStream } from '../read-stream';
import { whatIf } from '../state';

/** What was asked of a what-if, newest last, each with what the agents made of it; undefined: not answered yet. */
export async function whatIfAsked(orgId: string, whatIfId: string) {
  const asked = new Map<string, ReturnType<typeof WhatIfAsked.schema.parse>>();
  const answers = new Map<string, ReturnType<typeof WhatIfAnswered.schema.parse>['answers']>();
  for await (const event of readStream(orgId, streamId(whatIf, whatIfId))) {
    if (event.type === WhatIfAsked.type) asked.set(event.id, WhatIfAsked.schema.parse(event.data));
    else {
      const answer = WhatIfAnswered.schema.parse(event.data);
      answers.set(answer.asked, answer.answers);
    }
  }
  return [...asked].map(([eventId, data]) => ({ eventId, ...data, answers: answers.get(eventId) }));
}

/** A what-if that somebody turned into proposals, product by product, for its page. */
export async function whatIfProposals({ whatIfId }: { whatIfId: string }, { orgId }: { orgId: string }) {
  const askings = await whatIfAsked(orgId, whatIfId);
  const [first] = askings;
  if (!first) throw asError(reject('unknown-what-if', 'Nobody asked for proposals here.', { kind: 'not-found' }));
  const { question, position, day, by, currency } = first;
  const rows = askings.flatMap(({ what, wishes, answers }) =>
    wishes.map((wish) => ({
      ...wish,
      what,
      answer: answers && (answers.find((a) => a.productId === wish.productId) ?? null),
    })),
  );
  return { question, position, day, by, currency, rows, open: rows.some((r) => r.answer === undefined) };
}
