import { erasedAddress } from '@/server/kernel/values';
import { isEu } from './tax-rates';
import type { Home } from './tax-rule';

export const shippingMethods = ['standard', 'express', 'pickup'] as const;
export type ShippingMethod = (typeof shippingMethods)[number];
type Zone = 'home' | 'union' | 'europe' | 'world';

const europe = new Set([
  'CH',
  'LI',
  'NO',
  'IS',
  'GB',
  'AL',
  'AD',
  'BA',
  'MC',
  'MD',
  'ME',
  'MK',
  'RS',
  'SM',
  'TR',
  'UA',
  'VA',
  'XK',
]);
const zoneOf = (home: Home, destination: string): Zone =>
  destination === home.country ? 'home' : isEu(destination) ? 'union' : europe.has(destination) ? 'europe' : 'world';

/** Upper limits of the weight bands in kilograms; heavier goes as freight. */
const BANDS = [2, 5, 10, 31.5, Number.POSITIVE_INFINITY] as const;

/** Prices in minor units of the home currency, home tax included, per weight band; null: not offered. */
const prices: Record<Exclude<ShippingMethod, 'pickup'>, Record<Zone, readonly (number | null)[]>> = {
  standard: {
    home: [490, 690, 990, 1690, 5900],
    union: [1290, 1690, 2290, 3990, 12900],
    europe: [2490, 3490, 4490, 6990, 19900],
    world: [3990, 5990, 8990, 14990, null],
  },
  express: {
    home: [1290, 1590, 1990, 3490, null],
    union: [2990, 3990, 5490, 8990, null],
    europe: [4490, 5990, 7990, 12990, null],
    world: [6990, 9990, 14990, 24990, null],
  },
};
/** Working days from dispatch to the door. */
const days: Record<ShippingMethod, Record<Zone, readonly [least: number, most: number]>> = {
  standard: { home: [1, 2], union: [2, 5], europe: [4, 7], world: [7, 14] },
  express: { home: [1, 1], union: [1, 2], europe: [2, 3], world: [3, 5] },
  pickup: { home: [0, 0], union: [0, 0], europe: [0, 0], world: [0, 0] },
};
const labels: Record<ShippingMethod, string> = {
  standard: 'Standard delivery',
  express: 'Express delivery',
  pickup: 'Collect at our works',
};

/** Standard delivery at home is free from this value of goods, tax included. */
export const FREE_FROM_MINOR = 15_000;
/** What a product without a stated weight counts as, in kilograms. */
export const ASSUMED_KG = 1;

export type ShippingOption = {
  method: ShippingMethod;
  label: string;
  /** Home tax included, whatever the destination's tax will be. */
  grossMinor: number;
  days: readonly [least: number, most: number];
};

/** The ways a parcel of this weight (kilograms) and value of goods (minor units, home tax included) can go there. */
export function shippingOptions(
  home: Home,
  destination: string,
  weightKg: number,
  goodsMinor: number,
): ShippingOption[] {
  if (destination === erasedAddress.country) return [];
  const zone = zoneOf(home, destination);
  const band = BANDS.findIndex((limit) => weightKg <= limit);
  return shippingMethods.flatMap((method) => {
    const price = method === 'pickup' ? (zone === 'home' ? 0 : null) : prices[method][zone][band];
    if (price === null || price === undefined) return [];
    const free = method === 'standard' && zone === 'home' && goodsMinor >= FREE_FROM_MINOR;
    return [{ method, label: labels[method], grossMinor: free ? 0 : price, days: days[method][zone] }];
  });
}
