import type { Metadata } from 'next';
import { api } from '@/app/_api/server';
import { PageHeader } from '@/app/_ui/page-header';
import { OfNow } from '../_of-now';
import { Answer } from './answer';
import { skusIn } from './price-lines';
import { Question } from './question';
import { questionFrom } from './question-from';

export const metadata: Metadata = { title: 'What if' };

export default async function WhatIfPage({ searchParams }: PageProps<'/desk/what-if'>) {
  const params = await searchParams;
  const caller = await api();
  const skus = typeof params.prices === 'string' ? skusIn(params.prices) : [];
  const products = skus.length > 0 ? await caller.catalog.bySkus({ skus }) : [];
  const { question, problems, values } = questionFrom(params, products);
  const answer = question && (await caller.eventLog.whatIf(question));
  return (
    <>
      <PageHeader
        title="What if"
        description="The last days lived again, event by event, with other prices or another way of reordering, beside what was. Nothing is changed and nothing is kept, until you turn it into proposals."
      />
      <OfNow why="What if asks of the last days before today, with the whole log.">
        <div className="grid grid-cols-[minmax(0,1fr)] gap-4 xl:grid-cols-[20rem_minmax(0,1fr)] xl:items-start">
          <Question values={values} problems={problems} />
          {answer && question && <Answer answer={answer} question={question} />}
        </div>
      </OfNow>
    </>
  );
}
