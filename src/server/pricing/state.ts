import { stream } from '@/server/kernel/stream';
import { CompetitorPriceObserved, CompetitorPriceWithdrawn, DealerPriceAgreed, DealerPriceEnded } from './contract';

/** What has been observed of one product: competitor and day of each observation that stands. */
export const competitorPrice = stream({
  type: 'competitor-price',
  events: [CompetitorPriceObserved, CompetitorPriceWithdrawn],
  initial: { standing: {} as Readonly<Record<string, { competitor: string; observedOn: string; priceMinor: number }>> }, // empty at first
  evolve: (s, { type, data }) => {
    const { [data.observationId]: _, ...rest } = s.standing;
    if (type === 'competitor-price.withdrawn') return { standing: rest };
    const { competitor, observedOn, priceMinor } = data;
    return { standing: { ...rest, [data.observationId]: { competitor, observedOn, priceMinor } } };
  },
});

/** A dealer's own net prices, by product. */
export const priceAgreement = stream({
  type: 'price-agreement',
  events: [DealerPriceAgreed, DealerPriceEnded],
  initial: { netMinor: {} as Readonly<Record<string, number>> }, // empty at first
  evolve: (s, e) => {
    const { [e.data.productId]: _, ...rest } = s.netMinor;
    return {
      netMinor: e.type === 'price-agreement.agreed' ? { ...rest, [e.data.productId]: e.data.netMinor } : rest,
    };
  },
});
