import type { Rejection } from '@/server/kernel/rejection';
import { reject } from '@/server/kernel/rejection';
import type { PaymentMethod } from '@/server/kernel/values';
import { cardsAccepted } from './stripe';

type Buying = {
  kind: 'consumer' | 'dealer';
  destination: string;
  homeCountry: string;
  termsDays: number | null;
  totalMinor: number;
};

/** The ways this buyer may pay there, the usual one first. A card is not charged with nothing. */
export function paymentMethodsFor({ kind, destination, homeCountry, termsDays, totalMinor }: Buying): PaymentMethod[] {
  return [
    ...(kind === 'dealer' && termsDays !== null ? (['terms'] as const) : []),
    ...(cardsAccepted() && totalMinor > 0 ? (['card'] as const) : []),
    'bank-transfer',
    ...(kind === 'consumer' && destination === homeCountry ? (['cash-on-delivery'] as const) : []),
  ];
}

/** Refuses a way of paying that is not offered there. */
export const mustOffer = (method: PaymentMethod, buying: Buying): Rejection | undefined =>
  paymentMethodsFor(buying).includes(method)
    ? undefined
    : reject('payment-not-offered', 'This way of paying is not offered there. Choose another.', {
        field: 'paymentMethod',
        details: { offered: paymentMethodsFor(buying) },
      });
