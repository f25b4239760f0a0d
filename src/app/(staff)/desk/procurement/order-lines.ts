import type { Outputs } from '@/app/_api/client';
import { readAmount } from '../catalog/read-amount';

export type Offer = Outputs['procurement']['offers'][number];
/** A line as it is typed. An empty price is the list's. */
export type TypedLine = { lineId: string; itemId: string; quantity: string; price: string };

/** The list price of one at a quantity, and the next break with what it saves on each. */
export function listPrice(offer: Offer | undefined, quantity: number) {
  if (!offer) return { price: undefined, next: undefined };
  const reached = offer.breaks.filter((b) => b.fromQuantity <= quantity).at(-1);
  const next = offer.breaks.find((b) => b.fromQuantity > quantity);
  return { price: reached?.unitPriceMinor, next };
}

/** What a line comes to as it stands; undefined where something of it is not a number or below the smallest lot. */
export function lineTotal(line: TypedLine, offer: Offer | undefined, currency: string) {
  const quantity = /^\d+$/.test(line.quantity.trim()) ? Number(line.quantity) : Number.NaN;
  const own = line.price.trim() === '' ? undefined : readAmount(line.price, currency);
  const price = line.price.trim() === '' ? listPrice(offer, quantity).price : own;
  return { quantity, own, price, total: price === undefined || Number.isNaN(quantity) ? undefined : price * quantity };
}

/** How many to order of an offer: up to its reorder quantity, in whole lots, at least the smallest. */
export function suggested(offer: Offer): number {
  const least = Math.max(offer.breaks[0]?.fromQuantity ?? 1, offer.stock?.reorderQuantity ?? 1);
  return Math.ceil(least / offer.orderMultiple) * offer.orderMultiple;
}
