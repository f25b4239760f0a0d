import { stream } from '@/server/kernel/stream';
import {
  CompetitorPriceObserved,
  CompetitorPriceWithdrawn,
  DealerPriceAgreed,
  DealerPriceEnded,
  DiscountBuyerReleased,
  DiscountBuyerUsed,
  DiscountChanged,
  DiscountCreated,
  DiscountEnded,
  DiscountReactivated,
  DiscountRedeemed,
  DiscountReleased,
  type DiscountTerms,
} from './contract';

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

/** A discount: its terms (`revision` counts their changes), whether it is on, and how many orders use it. */
export type Discount =
  | { status: 'none' }
  | { status: 'active' | 'ended'; terms: DiscountTerms; revision: number; uses: number };

export const discount = stream({
  type: 'discount',
  events: [DiscountCreated, DiscountChanged, DiscountEnded, DiscountReactivated, DiscountRedeemed, DiscountReleased],
  initial: { status: 'none' } as Discount,
  evolve: (s, e): Discount => {
    if (e.type === 'discount.created') return { status: 'active', terms: e.data.terms, revision: 1, uses: 0 };
    if (s.status === 'none') return s;
    switch (e.type) {
      case 'discount.changed':
        return { ...s, terms: e.data.terms, revision: s.revision + 1 };
      case 'discount.ended':
        return { ...s, status: 'ended' };
      case 'discount.reactivated':
        return { ...s, status: 'active' };
      case 'discount.redeemed':
        return { ...s, uses: s.uses + 1 };
      case 'discount.released':
        return { ...s, uses: s.uses - 1 };
    }
  },
});

/** The orders in which one buyer uses one discount. Few: so that a discount's own state stays small, however often it is used. */
export const discountBuyer = stream({
  type: 'discount-buyer',
  events: [DiscountBuyerUsed, DiscountBuyerReleased],
  initial: { orderIds: [] as readonly string[] }, // none at first
  evolve: (s, e) => ({
    orderIds:
      e.type === 'discount-buyer.used'
        ? [...s.orderIds, e.data.orderId]
        : s.orderIds.filter((orderId) => orderId !== e.data.orderId),
  }),
});
