import {
  deliverOrder,
  fulfilmentOf,
  packOrder,
  pickOrder,
  setLetterhead,
  shipOrder,
  startPicking,
} from '@/server/fulfillment';
import type { carriers } from '@/server/fulfillment/contract';
import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { orderById } from '@/server/orders';
import { OPENED } from './calendar';
import type { SeedFacts } from './facts';
import { type DemoOrder, demoOrders } from './orders-plan';
import { random } from './random';
import type { Timeline } from './timeline';

const HOUR = 1 / 24;
const letterhead = {
  company: 'Jovey Pumps GmbH',
  street: 'Speicherstraße 14',
  postalCode: '20457',
  city: 'Hamburg',
  country: 'DE',
  phone: '+49 40 5550 1400',
  email: 'service@jovey.example',
  website: 'jovey.example',
  taxId: 'DE811234567',
  register: 'HRB 171819, Amtsgericht Hamburg',
  bank: 'Elbe Handelsbank',
  iban: 'DE02120300000000202051',
  bic: 'BYLADEM1001',
  footnote: 'Goods remain our property until they are paid in full.',
};

type Plan = {
  /** Days before now on which the parcels leave. */
  ships: number;
  delivers: number;
  /** First only the first product, the rest two days later. */
  inTwo: boolean;
  carrier: (typeof carriers)[number];
  tracking: string;
  /** How far it has come this morning, when it leaves today. */
  reached: 'none' | 'picking' | 'picked' | 'packed';
};

const DAY_MS = 86_400_000;
const plans = new Map<string, Plan>();
/** When each order leaves: mostly the next day, sometimes later; the same in every installation. */
export function shipmentPlans({ now }: Timeline): ReadonlyMap<string, Plan> {
  if (plans.size > 0) return plans;
  const { chance, between, pick, next } = random(2_611_190);
  for (const order of demoOrders) {
    const placedAt = now.getTime() - order.ago * DAY_MS;
    const days = chance(0.72) ? 1 : chance(0.75) ? 2 : between(3, 4);
    // On a later day, with one of the two vans that come to the warehouse.
    const van = next() < 0.4 ? 11 : 15.5;
    const leavesAt = (Math.floor(placedAt / DAY_MS) + days + van / 24) * DAY_MS;
    const ships = (now.getTime() - leavesAt) / DAY_MS;
    const carrier = pick(['DHL', 'DHL', 'DHL', 'UPS', 'DPD', 'GLS'] as const);
    const digits = between(100_000_000, 999_999_999);
    const tracking = carrier === 'UPS' ? `1Z999AA1${digits}` : `00340434${digits}00`;
    const inTwo = order.items.length > 1 && chance(0.06);
    const reached = (['none', 'none', 'picking', 'picked', 'packed'] as const)[between(0, 4)]!;
    plans.set(order.orderId, { ships, delivers: ships - between(1, 3) - 0.1, inTwo, carrier, tracking, reached });
  }
  return plans;
}
export const shipmentIdOf = (orderId: string, part: 1 | 2) => idFrom('demo shipment', orderId, String(part));

/** Orders get picked, packed, shipped and delivered; the newest wait in the queue. */
export async function seedFulfillment(timeline: Timeline, { orgId, people }: SeedFacts) {
  const picker: Actor = {
    kind: 'staff',
    userId: people.fulfilment.userId,
    role: 'operator',
    functions: ['fulfillment', 'inventory'],
  };
  timeline.plan(timeline.ago(OPENED - 0.5), () => timeline.run(setLetterhead, letterhead));
  // Where each order stands: only what was decided elsewhere, at the first step and at a parcel's rest, must be looked up.
  const reached = new Map<string, string>();
  // An order cancelled this night is out of the queue only when reactions catch up: it must not be picked meanwhile.
  const status = (orderId: string) =>
    asSystem(orgId, async () => {
      const [order, queued] = await Promise.all([orderById(orderId), fulfilmentOf(orderId)]);
      return order?.status === 'cancelled' ? undefined : queued?.status;
    });
  for (const order of demoOrders) {
    const plan = shipmentPlans(timeline).get(order.orderId)!;
    const { orderId } = order;
    const when = (ago: number, from: string, to: string, play: () => Promise<unknown>) => {
      if (ago > 0)
        timeline.wave(timeline.ago(ago), async () => {
          const known = reached.get(orderId) ?? (from === 'queued' ? await status(orderId) : undefined);
          // Not placed, cancelled, or waiting for its payment: then there is nothing to do.
          if (known !== from) return;
          await play();
          reached.set(orderId, to);
        });
    };
    const send = (ago: number, part: 1 | 2, lines?: { productId: string; quantity: number }[]) => {
      when(ago + 1.4 * HOUR, part === 1 ? 'queued' : 'partly-shipped', 'picking', () =>
        timeline.run(startPicking, { orderId }, picker),
      );
      when(ago + HOUR, 'picking', 'picked', () =>
        timeline.run(pickOrder, { orderId, lines: part === 1 ? lines : undefined }, picker),
      );
      when(ago + 0.7 * HOUR, 'picked', 'packed', () =>
        timeline.run(packOrder, { orderId, parcels: parcelsOf(order) }, picker),
      );
      when(ago, 'packed', part === 1 && plan.inTwo ? 'partly-shipped' : 'shipped', () =>
        timeline.run(
          shipOrder,
          {
            orderId,
            shipmentId: shipmentIdOf(orderId, part),
            carrier: plan.carrier,
            tracking: `${plan.tracking}${part}`,
          },
          picker,
        ),
      );
    };
    if (plan.inTwo) {
      send(plan.ships, 1, order.items.slice(0, 1));
      send(plan.ships - 2, 2);
    } else send(plan.ships, 1);
    if (plan.ships <= 0 && plan.ships > -1 && plan.reached !== 'none') {
      when(0.06, 'queued', 'picking', () => timeline.run(startPicking, { orderId }, picker));
      if (plan.reached !== 'picking')
        when(0.04, 'picking', 'picked', () => timeline.run(pickOrder, { orderId }, picker));
      const parcels = parcelsOf(order);
      if (plan.reached === 'packed')
        when(0.02, 'picked', 'packed', () => timeline.run(packOrder, { orderId, parcels }, picker));
    }
    when(plan.delivers - (plan.inTwo ? 2 : 0), 'shipped', 'delivered', () =>
      timeline.run(deliverOrder, { orderId }, picker),
    );
  }
}

const parcelsOf = ({ items }: DemoOrder) => {
  const pieces = items.reduce((sum, item) => sum + item.quantity, 0);
  const parcels = Math.max(1, Math.ceil(pieces / 6));
  return Array.from({ length: parcels }, () => ({
    weightKg: Math.round(35 * (Math.min(6, pieces) + 0.7)) / 10,
    lengthCm: 60,
    widthCm: 40,
    heightCm: 35,
  }));
};
