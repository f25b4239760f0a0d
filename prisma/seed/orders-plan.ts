import { idFrom } from '@/server/kernel/id';
import type { PaymentMethod } from '@/server/kernel/values';
import { type DemoConsumer, demoConsumers, demoDealers } from './customers';
import { demoProducts } from './products';
import { random } from './random';

type DemoDealer = (typeof demoDealers)[number];
/** An order of the demo's past, before it is played. `ago`: days before now. */
export type DemoOrder = {
  orderId: string;
  cartId: string;
  ago: number;
  items: { productId: string; quantity: number }[];
  shippingMethod: 'standard' | 'express' | 'pickup';
  paymentMethod: PaymentMethod;
  note: string;
  purchaseReference: string | null;
  /** Days after placing on which the buyer takes it back. */
  cancelledAfter: number | null;
} & ({ by: 'consumer'; buyer: DemoConsumer } | { by: 'dealer'; buyer: DemoDealer });

const CONSUMER_ORDERS = 250;
const DEALER_ORDERS = 60;
const notes = [
  'Please ring twice.',
  'Leave it with the neighbours at number 12.',
  'Delivery only after 15:00, please.',
];
const { between, pick, chance, next } = random(31_081_969);

// Popularity falls with the rank; the ranks are drawn once.
const ranked = demoProducts
  .filter((p) => p.active !== false)
  .map((p) => ({ ...p, drawn: next() }))
  .sort((a, b) => a.drawn - b.drawn);
const affordable = ranked.filter((p) => p.priceMinor < 90_000);
const popular = (from: typeof ranked) => from[Math.floor(next() ** 1.9 * from.length)]!;

/** A moment so many days ago at most, more likely of late, in waking hours. */
function moment(latest: number) {
  const days = Math.floor(next() ** 1.15 * latest);
  const hour = [8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 21][between(0, 11)]! + next();
  return Math.max(0.02, days + (24 - hour) / 24);
}

function items(count: number, most: number, from: typeof ranked) {
  const chosen = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const { productId, facts } = popular(from);
    const least = facts.minQuantity ?? 1;
    chosen.set(productId, Math.max(least, between(1, most)));
  }
  return [...chosen].map(([productId, quantity]) => ({ productId, quantity }));
}

const ids = (n: number) => ({ orderId: idFrom('demo order', String(n)), cartId: idFrom('demo cart', String(n)) });

function consumerOrder(n: number): DemoOrder {
  const buyer = n % 28 === 0 ? demoConsumers[0]! : pick(demoConsumers);
  const home = buyer.address.country === 'DE';
  return {
    ...ids(n),
    by: 'consumer',
    buyer,
    ago: Math.min(moment(88), Math.max(0.02, buyer.since - 0.01)),
    items: items(chance(0.55) ? 1 : chance(0.7) ? 2 : 3, chance(0.85) ? 1 : 3, affordable),
    shippingMethod: home && chance(0.08) ? 'pickup' : chance(0.15) ? 'express' : 'standard',
    paymentMethod: home && chance(0.3) ? 'cash-on-delivery' : 'bank-transfer',
    note: chance(0.06) ? pick(notes) : '',
    purchaseReference: null,
    cancelledAfter: chance(0.05) ? 0.04 + next() * 0.1 : null,
  };
}

function dealerOrder(n: number): DemoOrder {
  const buyer = n % 4 === 0 ? demoDealers[0]! : pick(demoDealers);
  return {
    ...ids(CONSUMER_ORDERS + n),
    by: 'dealer',
    buyer,
    ago: Math.min(moment(86), Math.max(0.05, buyer.since - 0.1)),
    items: items(between(2, 5), 4, ranked),
    shippingMethod: 'standard',
    paymentMethod: chance(0.9) ? 'terms' : 'bank-transfer',
    note: '',
    purchaseReference: `PO-${between(4000, 9800)}`,
    cancelledAfter: chance(0.03) ? 0.05 : null,
  };
}

/** The demo's orders of the last ninety days, oldest first; the same in every installation. */
export const demoOrders: DemoOrder[] = [
  ...Array.from({ length: CONSUMER_ORDERS }, (_, n) => consumerOrder(n)),
  ...Array.from({ length: DEALER_ORDERS }, (_, n) => dealerOrder(n)),
].sort((a, b) => b.ago - a.ago);
