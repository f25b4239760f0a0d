import { idFrom } from '@/server/kernel/id';
import type { PaymentMethod } from '@/server/kernel/values';
import { growth, OPENED, season } from './calendar';
import { demoPrices } from './catalog';
import { type DemoConsumer, demoConsumers, demoDealers } from './customers';
import { demoProducts } from './products';
import { demoCategories } from './products/categories';
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

const CONSUMER_ORDERS = 455;
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
type Ranked = (typeof ranked)[number];
const slugs = new Map(demoCategories.map((c) => [c.categoryId, c.slug]));

/** How much of a product is asked for at a time: its season, and less of it when it is dearer than at first. */
function appeal({ facts, priceMinor }: Ranked, ago: number) {
  const asked = demoPrices.findLast(([sku, since]) => sku === facts.sku && since >= ago);
  const dearer = asked ? (asked[2] * 100) / priceMinor : 1;
  return season(slugs.get(facts.categoryId) ?? '', ago) * dearer ** -1.7;
}

const MOST_APPEAL = 2;
/** A product by its rank, more often one that is wanted at that time. */
function popular(from: Ranked[], ago: number): Ranked {
  for (let tries = 0; ; tries++) {
    const found = from[Math.floor(next() ** 2.2 * from.length)]!;
    if (tries > 30 || next() * MOST_APPEAL < appeal(found, ago)) return found;
  }
}

/** A moment of the year in waking hours; more of them the larger the house has grown and the busier the month. */
function moment() {
  for (;;) {
    const days = Math.floor(next() * (OPENED - 5));
    if (next() > growth(days) * (0.8 + 0.2 * season('surface-pumps', days))) continue;
    const hour = [8, 9, 10, 11, 12, 13, 15, 17, 18, 19, 20, 21][between(0, 11)]! + next();
    return Math.max(0.02, days + (24 - hour) / 24);
  }
}

function items(count: number, most: number, from: Ranked[], ago: number) {
  const chosen = new Map<string, number>();
  for (let i = 0; i < count; i++) {
    const { productId, facts } = popular(from, ago);
    const least = facts.minQuantity ?? 1;
    chosen.set(productId, Math.max(least, between(1, most)));
  }
  return [...chosen].map(([productId, quantity]) => ({ productId, quantity }));
}

const ids = (name: string) => ({ orderId: idFrom('demo order', name), cartId: idFrom('demo cart', name) });
const clara = demoConsumers[0]!;

function consumerOrder(n: number): DemoOrder {
  let ago = moment();
  if (n % 45 === 0) ago = Math.min(ago, clara.since - 0.01);
  const known = demoConsumers.filter((c) => c.since > ago + 0.01);
  const buyer = n % 45 === 0 || known.length === 0 ? clara : pick(known);
  const home = buyer.address.country === 'DE';
  return {
    ...ids(String(n)),
    by: 'consumer',
    buyer,
    ago,
    items: items(chance(0.55) ? 1 : chance(0.7) ? 2 : 3, chance(0.85) ? 1 : 3, affordable, ago),
    shippingMethod: home && chance(0.08) ? 'pickup' : chance(0.15) ? 'express' : 'standard',
    paymentMethod: home && chance(0.3) ? 'cash-on-delivery' : 'bank-transfer',
    note: chance(0.06) ? pick(notes) : '',
    purchaseReference: null,
    cancelledAfter: chance(0.05) ? 0.04 + next() * 0.1 : null,
  };
}

/** Days between a dealer's orders; they buy the same few things again and again, and now and then something else. */
const rhythm = [11, 13, 19, 18, 22, 27, 17, 26];

function dealerOrders(buyer: DemoDealer, d: number): DemoOrder[] {
  const often = ranked.slice(0, 34).filter((_, i) => i % demoDealers.length === d || i % 11 === d);
  const orders: DemoOrder[] = [];
  for (let at = buyer.since - 1; at > 0.05; at -= (rhythm[d] ?? 20) * (0.7 + 0.6 * next())) {
    const ago = Math.max(0.05, Math.floor(at) + (24 - (7 + 9 * next())) / 24);
    const usual = often
      .filter(() => chance(0.55))
      .map(({ productId, facts }) => ({ productId, quantity: Math.max(facts.minQuantity ?? 1, between(1, 4)) }));
    const other = items(usual.length > 1 ? between(0, 1) : 2, 4, ranked, ago);
    orders.push({
      ...ids(`${buyer.email} ${orders.length}`),
      by: 'dealer',
      buyer,
      ago,
      items: [...usual, ...other.filter((o) => usual.every((u) => u.productId !== o.productId))],
      shippingMethod: 'standard',
      paymentMethod: chance(0.9) ? 'terms' : 'bank-transfer',
      note: '',
      purchaseReference: `PO-${between(4000, 9800)}`,
      cancelledAfter: chance(0.03) ? 0.05 : null,
    });
  }
  return orders;
}

/** The demo's orders of the last year, oldest first. */
export const demoOrders: DemoOrder[] = [
  ...Array.from({ length: CONSUMER_ORDERS }, (_, n) => consumerOrder(n)),
  ...demoDealers.flatMap(dealerOrders),
].sort((a, b) => b.ago - a.ago);
