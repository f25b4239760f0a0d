import type { Actor } from '@/server/kernel/actor';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import {
  type InvoiceShown,
  invoicesOfOrder,
  issueCreditNote,
  recordPayment,
  refundPayment,
} from '@/server/receivables';
import { demoDealers } from './customers';
import type { SeedFacts } from './facts';
import { shipmentPlans } from './fulfillment';
import { type DemoOrder, demoOrders } from './orders-plan';
import { random } from './random';
import { seedReminders } from './receivables-reminders';
import type { Timeline } from './timeline';

const { chance, between, next } = random(19_061_954);
type Habit = { ago: number; part: number; again: number | null };

/** How an order is paid: days before now, how much of it, and when the rest. Null: not yet. */
function habit(order: DemoOrder, timeline: Timeline): Habit | null {
  const plan = usual(order, timeline);
  // Who signs in as the demo's dealer wants to order: never long enough in arrears to be put on hold, whatever day it is.
  if (order.by === 'consumer' || order.buyer.email !== demoDealers[0]!.email) return plan;
  const { ships } = shipmentPlans(timeline).get(order.orderId)!;
  return { ago: Math.max(plan?.ago ?? 0, ships - 33), part: 1, again: null };
}

function usual(order: DemoOrder, timeline: Timeline): Habit | null {
  const { ships, delivers } = shipmentPlans(timeline).get(order.orderId)!;
  const daytime = next() * 0.3;
  if (order.paymentMethod === 'cash-on-delivery') return { ago: delivers - 1 - daytime, part: 1, again: null };
  if (order.paymentMethod === 'terms') {
    // Half pay early, most by the day, some take weeks more.
    const days = chance(0.5) ? between(10, 26) : chance(0.6) ? between(27, 33) : between(38, 75);
    const part = chance(0.08) ? 0.5 : 1;
    return { ago: ships - days - daytime, part, again: part < 1 && chance(0.6) ? ships - days - between(8, 16) : null };
  }
  if (chance(0.03)) return null;
  const days = chance(0.8) ? between(1, 9) : chance(0.7) ? between(10, 16) : between(20, 40);
  return { ago: ships - days - 1 - daytime, part: chance(0.02) ? 1.1 : 1, again: null };
}

/** Most invoices are paid, some in part, some late, a few not at all; two goods come back. */
export async function seedReceivables(timeline: Timeline, { orgId, people }: SeedFacts) {
  const clerk: Actor = { kind: 'staff', userId: people.finance.userId, role: 'manager', functions: ['receivables'] };
  const each = (orderId: string, play: (invoice: InvoiceShown, i: number) => Promise<unknown>) => async () => {
    for (const [i, invoice] of (await asSystem(orgId, () => invoicesOfOrder(orderId))).entries())
      await play(invoice, i);
  };
  let returned = 0;
  const late: { orderId: string; paidAgo: number | null }[] = [];
  for (const [n, order] of demoOrders.entries()) {
    const plan = habit(order, timeline);
    // Who pays weeks late, or not yet: promises and disputes of the demo are about them.
    if (!plan || plan.ago <= 0 || (order.paymentMethod === 'terms' && shippedAgo(order, timeline) - plan.ago > 36))
      late.push({ orderId: order.orderId, paidAgo: plan && plan.ago > 0 ? plan.ago : null });
    if (!plan) continue;
    const { orderId } = order;
    const method = order.paymentMethod === 'cash-on-delivery' ? ('cash' as const) : ('bank-transfer' as const);
    const pay = (ago: number, part: number, turn: number) => {
      if (ago <= 0) return;
      // With the bank's statement of that morning.
      const at = new Date(`${timeline.ago(ago).toISOString().slice(0, 10)}T07:30:00Z`);
      timeline.wave(
        at,
        each(orderId, (invoice, i) =>
          invoice.openMinor > 0
            ? timeline.run(
                recordPayment,
                {
                  paymentId: paymentIdOf(orderId, i, turn),
                  invoiceId: invoice.invoiceId,
                  amountMinor: Math.max(1, Math.round(invoice.openMinor * part)),
                  method,
                  reference: method === 'cash' ? `Carrier settlement ${invoice.orderNumber}` : `SEPA ${invoice.number}`,
                  receivedOn: at.toISOString().slice(0, 10),
                },
                clerk,
              )
            : Promise.resolve(),
        ),
      );
    };
    pay(plan.ago, plan.part, 1);
    if (plan.again !== null) pay(plan.again, 1, 2);
    if (order.by === 'consumer' && n % 70 === 33 && plan.ago > 6) giveBack(plan.ago - 4, orderId, returned++ % 2 === 0);
  }
  seedReminders(timeline, orgId, clerk, late);

  /** Goods came back: half of the invoice is credited, and the money goes back or stays. */
  function giveBack(ago: number, orderId: string, refund: boolean) {
    timeline.plan(
      timeline.ago(ago),
      each(orderId, async (invoice, i) => {
        const amountMinor = Math.round(invoice.totalMinor / 2);
        if (i > 0 || invoice.status !== 'paid') return;
        const creditNoteId = idFrom('demo credit note', orderId);
        await timeline.run(
          issueCreditNote,
          { creditNoteId, invoiceId: invoice.invoiceId, amountMinor, reason: 'One item came back unused' },
          clerk,
        );
        const refundId = idFrom('demo refund', orderId);
        const paymentId = paymentIdOf(orderId, 0, 1);
        if (refund)
          await timeline.run(
            refundPayment,
            { paymentId, refundId, amountMinor, reason: 'One item came back unused' },
            clerk,
          );
      }),
    );
  }
}

const shippedAgo = (order: DemoOrder, timeline: Timeline) => shipmentPlans(timeline).get(order.orderId)!.ships;

const paymentIdOf = (orderId: string, invoice: number, turn: number) =>
  idFrom('demo payment', orderId, String(invoice), String(turn));
