import { product } from '@/server/catalog';
import { agent, api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CompetitorPriceObserved, ObserveCompetitorPrice } from '../contract';
import { competitorPrice } from '../state';
import { refusedObservation } from './refused-observation';

/** Records what a competitor asks for a product. The same price of the same day twice is one observation. */
export const observeCompetitorPrice = command({
  name: 'pricing.observe-competitor-price',
  input: ObserveCompetitorPrice,
  allow: [staff('pricing'), api('pricing:write'), agent('pricing'), system],
  stream: competitorPrice,
  id: (i) => i.productId,
  reads: (i) => ({ product: { stream: product, id: i.productId } }),
  decide: ({ standing }, input, { now, reads }) => {
    const refused = refusedObservation(input, reads.product.exists ? reads.product : undefined, now);
    if (refused) return refused;
    const known = Object.values(standing).some(
      (s) =>
        s.competitor === input.competitor && s.observedOn === input.observedOn && s.priceMinor === input.priceMinor,
    );
    if (known) return [];
    if (standing[input.observationId])
      return reject('exists', 'This observation is recorded already.', { kind: 'conflict' });
    return [CompetitorPriceObserved(input)];
  },
});
