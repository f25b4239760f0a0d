import { exponent, round } from '@/server/kernel/money';

export type Break = { fromQuantity: number; unitPriceMinor: number };

/** The price of one at a quantity (all-units discount); undefined below the smallest quantity they sell. */
export const priceAt = (breaks: readonly Break[], quantity: number) =>
  breaks.filter((b) => b.fromQuantity <= quantity).sort((a, b) => b.fromQuantity - a.fromQuantity)[0]?.unitPriceMinor;

/** An amount in the organisation's currency. `rate`: units of the amount's currency for one of the organisation's. */
export const inBase = (minor: number, currency: string, base: string, rate: number) =>
  round((minor / 10 ** exponent(currency) / rate) * 10 ** exponent(base));

type Charges = { freightMinor: number; freeFreightFromMinor: number };
/** What a supplier charges for freight on goods of this value. */
export const freightFor = (goodsMinor: number, { freightMinor, freeFreightFromMinor }: Charges) =>
  freeFreightFromMinor > 0 && goodsMinor >= freeFreightFromMinor ? 0 : freightMinor;
