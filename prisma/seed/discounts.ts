import { setCartCode } from '@/server/checkout';
import type { Actor } from '@/server/kernel/actor';
import { idFrom } from '@/server/kernel/id';
import { run } from '@/server/kernel/run';
import { createDiscount, endDiscount } from '@/server/pricing';
import { DiscountTerms } from '@/server/pricing/contract';
import type { DemoOrder } from './orders-plan';
import { demoCategories } from './products/categories';
import type { Timeline } from './timeline';

const id = (name: string) => idFrom('demo discount', name);
const percent = (basisPoints: number) => ({ kind: 'percent' as const, basisPoints });
const amount = (amountMinor: number) => ({ kind: 'amount' as const, amountMinor, currency: 'EUR' });

/** Codes and a past offer of the demo, as somebody at the desk would have opened them. */
export async function planDiscounts(timeline: Timeline) {
  const day = (ago: number) => timeline.ago(ago).toISOString().slice(0, 10);
  const drainage = demoCategories.find((category) => category.slug === 'drainage-sewage')!.categoryId;
  const open = (ago: number, name: string, terms: Parameters<typeof DiscountTerms.parse>[0]) =>
    timeline.plan(timeline.ago(ago), () =>
      timeline.run(createDiscount, { discountId: id(name), terms: DiscountTerms.parse(terms) }),
    );
  open(300, 'welcome', {
    name: 'Welcome: 10 % off your first order',
    code: 'WELCOME10',
    value: percent(1000),
    minimumMinor: 5_000,
    maxUsesPerBuyer: 1,
  });
  open(254, 'garden', {
    name: 'Garden season: 5 euros off from 60',
    code: 'GARDEN5',
    value: amount(500),
    minimumMinor: 6_000,
    validFrom: day(252),
    validTo: day(160),
    maxUses: 200,
  });
  open(45, 'storm', {
    name: 'Storm season: 15 % off drainage',
    code: 'STORM15',
    value: percent(1500),
    categoryIds: [drainage],
    validFrom: day(42),
    validTo: day(12),
    maxUses: 100,
  });
  open(30, 'delivery', {
    name: 'Free delivery for our readers',
    code: 'READER',
    value: { kind: 'free-shipping' },
    validFrom: day(30),
    validTo: day(-40),
    maxUses: 500,
    maxUsesPerBuyer: 2,
  });
  open(200, 'partner', {
    name: 'Partner offer: 50 euros off',
    code: 'PARTNER50',
    value: amount(5_000),
    minimumMinor: 100_000,
    maxUsesPerBuyer: 3,
    audience: 'dealers',
    onDealerPrices: true,
  });
  open(64, 'stocking', {
    name: 'Early stocking, 3 % off from 2,000',
    value: percent(300),
    minimumMinor: 200_000,
    audience: 'dealers',
    onDealerPrices: true,
  });
  timeline.plan(timeline.ago(36), () =>
    timeline.run(endDiscount, { discountId: id('stocking'), reason: 'The season has begun' }),
  );
}

/** A number below one, always the same for the same order. */
const drawn = (order: DemoOrder) => Number.parseInt(idFrom('code', order.orderId).slice(0, 6), 16) / 0x1000000;

/** The code that the buyer of a past order typed, if any. */
function codeOf(order: DemoOrder): string | null {
  const draw = drawn(order);
  if (order.by === 'dealer') return draw < 0.2 && order.ago < 200 ? 'PARTNER50' : null;
  if (draw < 0.07 && order.ago < 300) return 'WELCOME10';
  if (draw < 0.2 && order.ago < 252 && order.ago > 160) return 'GARDEN5';
  if (draw < 0.16 && order.ago < 42 && order.ago > 12) return 'STORM15';
  return draw < 0.2 && order.ago < 30 ? 'READER' : null;
}

/** Types an order's code into its basket; one that does not count for this buyer is left out, as anybody would. */
export async function typeCode(orgId: string, order: DemoOrder, actor: Actor) {
  const code = codeOf(order);
  if (code) await run(setCartCode, { cartId: order.cartId, code }, { orgId, actor });
}

/** Takes the code out again: at the till it turned out to be used already. */
export const forgetCode = (orgId: string, { cartId }: DemoOrder, actor: Actor) =>
  run(setCartCode, { cartId, code: null }, { orgId, actor });
