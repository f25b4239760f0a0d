import { submitDecision } from '@/server/decisions';
import { api, staff } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { ProposePrice, priceDecision } from '../contract';
import { product } from '../state';

/** Puts a price before those who may approve it, through the same policy as an agent's proposal. Nothing changes before they do. */
export const proposePrice = command({
  name: 'catalog.propose-price',
  input: ProposePrice,
  allow: [staff('catalog'), staff('pricing'), api('catalog:write'), api('pricing:write')],
  stream: product,
  id: (i) => i.productId,
  first: ({ decisionId, ...price }) => [
    also(submitDecision, {
      ...{ decisionId, kind: priceDecision, arguments: price },
      ...{ rationale: price.reason, confidence: 0.5 },
    }),
  ],
  // The command before this one has recorded the proposal.
  decide: () => [],
});
