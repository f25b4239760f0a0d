import { product } from '@/server/catalog';
import { agent, api, staff, system } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { CompetitorPriceObserved, ObserveCompetitorPrice } from '../contract';
import { competitorPrice } from '../state';

/** Records what a competitor asks for a product. The same price of the same day twice is one observation. */
export const observeCompetitorPrice = command({
  name: 'pricing.observe-competitor-price',
  input: ObserveCompetitorPrice,
  allow: [staff('pricing'), api('pricing:write'), agent('pricing'), system],
  stream: competitorPrice,
  id: (i) => i.productId,
  reads: (i) => ({ product: { stream: product, id: i.productId } }),
  decide: ({ standing }, input, { now, reads }) => {
    if (!reads.product.exists)
      return reject('no-such-product', 'This product does not exist.', { kind: 'not-found', field: 'productId' });
    if (reads.product.currency !== input.currency)
      return reject('other-currency', `Enter the price in ${reads.product.currency}.`, { field: 'currency' });
    if (input.observedOn > new Date(now.getTime() + 86_400_000).toISOString().slice(0, 10))
      return reject('in-the-future', 'The day lies in the future.', { field: 'observedOn' });
    if (standing[input.observationId])
      return reject('exists', 'This observation is recorded already.', { kind: 'conflict' });
    const known = Object.values(standing).some(
      (s) =>
        s.competitor === input.competitor && s.observedOn === input.observedOn && s.priceMinor === input.priceMinor,
    );
    return known ? [] : [CompetitorPriceObserved(input)];
  },
});
