import { productsByIds } from '@/server/catalog';
import { staff, system } from '@/server/kernel/actor';
import { currentTime } from '@/server/kernel/clock';
import { also, command } from '@/server/kernel/command';
import { idFrom } from '@/server/kernel/id';
import { rejectLines } from '@/server/kernel/rejection';
import { ObserveCompetitorPrices } from '../contract';
import { competitorPrice } from '../state';
import { observeCompetitorPrice } from './observe-competitor-price';
import { refusedObservation } from './refused-observation';

/**
 * Records a whole list of competitors' prices, or nothing of it: each line that stands in the way is named. What is known already
 * is not recorded again, so a list may be sent twice.
 */
export const observeCompetitorPrices = command({
  name: 'pricing.observe-competitor-prices',
  input: ObserveCompetitorPrices,
  allow: [staff('pricing'), system],
  stream: competitorPrice,
  id: (i) => i.observations[0]!.productId,
  gather: async ({ observations }) => {
    const products = new Map((await productsByIds(observations.map((o) => o.productId))).map((p) => [p.id, p]));
    const all = observations.flatMap((line, place) => {
      const refused = refusedObservation(line, products.get(line.productId), currentTime());
      return refused ? [{ refused, place }] : [];
    });
    return rejectLines('observations', all, (n) => `${n} of these lines cannot be recorded.`);
  },
  first: ({ observations }) =>
    observations.map((line) => {
      const { productId, competitor, observedOn, priceMinor } = line;
      const observationId = idFrom('observed', productId, competitor, observedOn, String(priceMinor));
      return also(observeCompetitorPrice, { ...line, observationId, source: 'csv' as const });
    }),
  // The commands before this one have recorded the lines.
  decide: () => [],
});
