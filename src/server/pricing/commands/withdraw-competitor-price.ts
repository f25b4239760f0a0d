import { api, staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { CompetitorPriceWithdrawn, WithdrawCompetitorPrice } from '../contract';
import { competitorPrice } from '../state';

/** Takes back an observation that was wrong. */
export const withdrawCompetitorPrice = command({
  name: 'pricing.withdraw-competitor-price',
  input: WithdrawCompetitorPrice,
  allow: [staff('pricing'), api('pricing:write')],
  stream: competitorPrice,
  id: (i) => i.productId,
  decide: ({ standing }, input) => (standing[input.observationId] ? [CompetitorPriceWithdrawn(input)] : []),
});
