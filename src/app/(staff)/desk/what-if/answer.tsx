import type { Outputs } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { formatMoney } from '@/app/_ui/format/money';
import { Notice } from '@/app/_ui/notice';
import { Selection } from '@/app/_ui/table/selection';
import { type WhatIf, whatIfWords } from '@/server/event-log/contract';
import { ProductTable } from './product-table';
import { ProposeButton } from './propose-button';
import { SideBySide } from './side-by-side';

export type WhatIfAnswer = Outputs['eventLog']['whatIf'];

/** The answer in a sentence. */
function sentence({ real, other, currency }: WhatIfAnswer) {
  const more = other.marginMinor - real.marginMinor;
  if (more === 0 && other.outDays === real.outDays && other.cashMinor === real.cashMinor)
    return 'Nothing would have been different. Change a price or the way of reordering.';
  const margin =
    more === 0
      ? 'The margin would have been the same'
      : `The margin would have been ${formatMoney(Math.abs(more), currency)} ${more > 0 ? 'higher' : 'lower'}`;
  const out = other.outDays - real.outDays;
  return `${margin}${out === 0 ? '' : `, with ${Math.abs(out)} ${out > 0 ? 'more' : 'fewer'} days without stock`}.`;
}

/** Both worlds beside each other, as a whole and by product. */
export function Answer({ answer, question }: { answer: WhatIfAnswer; question: WhatIf }) {
  const changes = question.percent !== 0 || question.reorder || Object.keys(question.prices).length > 0;
  const words = changes ? whatIfWords(question) : '';
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
      <Notice title={sentence(answer)}>
        From {answer.from} to today, {answer.events.toLocaleString('en-US')} events lived again. Net of tax;{' '}
        {question.elasticity === 0 ? 'buyers order the same pieces at any price; ' : ''}
        {question.reorder ? 'goods arrive by the rule instead of as they came.' : 'goods arrive as they came.'}
      </Notice>
      <Panel title="Side by side" flush>
        <SideBySide answer={answer} />
      </Panel>
      <Selection>
        <Panel
          title="By product"
          description={
            words
              ? 'Where the margin moves most. Tick those to propose, or propose all.'
              : 'Where the margin moves most.'
          }
          actions={
            words &&
            answer.products.length > 0 && (
              <ProposeButton
                question={question}
                position={answer.events}
                day={answer.day}
                products={answer.products.map((p) => p.productId)}
                words={words}
              />
            )
          }
          flush
        >
          <ProductTable answer={answer} selectable={words !== ''} />
        </Panel>
      </Selection>
    </div>
  );
}
