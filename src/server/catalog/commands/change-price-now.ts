import { decideNow } from '@/server/decisions';
import { staff } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { ChangePriceNow, priceDecision } from '../contract';
import { product } from '../state';

/** Sets a price as proposal and approval by one person who may approve; what the policy objects to must have been read and answered. */
export const changePriceNow = command({
  name: 'catalog.change-price-now',
  input: ChangePriceNow,
  allow: [staff('decisions', 'manager')],
  stream: product,
  id: (i) => i.productId,
  first: ({ decisionId, anyway, ...price }) => [
    also(decideNow, { decisionId, kind: priceDecision, arguments: price, rationale: price.reason, anyway }),
  ],
  // The commands before this one have recorded the decision and the price.
  decide: () => [],
});
