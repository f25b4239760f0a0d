import type { EventOf } from '@/server/kernel/event';
import { readLog } from '@/server/kernel/log';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { OrderCancelled, OrderConfirmed, OrderPlaced, OrderShipped } from '@/server/orders/contract';
import { post } from '../mail/outbox';
import { orderCancelled } from '../mail/templates/order-cancelled';
import { orderConfirmation } from '../mail/templates/order-confirmation';
import { orderShipped } from '../mail/templates/order-shipped';

type Placed = EventOf<typeof OrderPlaced>;

/** A buyer hears of the order: received (a card order once it is paid), shipped, cancelled. */
export const whenOrderMovesTellBuyer = reaction({
  name: 'integrations.when-order-moves-tell-buyer',
  when: (when) => [
    when(OrderPlaced, async (e, context) => {
      if (e.data.payment.method !== 'card') await confirm(e, e, context);
    }),
    when(OrderConfirmed, async (e, context) => {
      if (e.data.reason !== 'paid') return;
      const placed = await placedOf(e.data.orderId, context);
      if (placed?.data.payment.method === 'card') await confirm(e, placed, context);
    }),
    when(OrderShipped, async (e, context) => {
      const placed = await placedOf(e.data.orderId, context);
      if (!placed) return;
      const { orderId, carrier, tracking, complete } = e.data;
      const { number } = placed.data;
      await post(e, context, {
        ...buyer(placed),
        template: 'order-shipped',
        variables: orderShipped.of({ orderId, number, carrier, tracking, complete }),
      });
    }),
    when(OrderCancelled, async (e, context) => {
      const placed = await placedOf(e.data.orderId, context);
      if (!placed) return;
      const { by, reason } = e.data;
      await post(e, context, {
        ...buyer(placed),
        template: 'order-cancelled',
        variables: orderCancelled.of({ number: placed.data.number, by, reason }),
      });
    }),
  ],
});

// The order as it was placed holds address and lines in their words of that moment; the log knows it for certain.
async function placedOf(orderId: string, { orgId }: Reacting): Promise<Placed | undefined> {
  const [event] = await readLog(orgId, { stream: `order-${orderId}`, types: [OrderPlaced.type], limit: 1 });
  return event as Placed | undefined; // the only type asked for, parsed by its contract when it was written
}

const buyer = ({ data }: Placed) => ({
  recipientId: data.customerId,
  to: data.contact.email,
  name: data.contact.name,
  regarding: { kind: 'order' as const, id: data.orderId },
});

async function confirm(cause: Placed | EventOf<typeof OrderConfirmed>, placed: Placed, context: Reacting) {
  const { orderId, number, quote, payment, promisedOn, shippingAddress, purchaseReference } = placed.data;
  const included = quote.pricesInclude === 'tax';
  await post(cause, context, {
    ...buyer(placed),
    template: 'order-confirmation',
    variables: orderConfirmation.of({
      orderId,
      number,
      currency: quote.currency,
      lines: quote.lines.map(({ name, sku, quantity, unitPriceMinor }) => ({
        name,
        sku,
        quantity,
        amountMinor: unitPriceMinor * quantity,
      })),
      shippingLabel: quote.shipping.label,
      shippingMinor: quote.shippingMinor,
      ...(quote.discount && {
        discount: {
          label: quote.discount.code ? `${quote.discount.name} (${quote.discount.code})` : quote.discount.name,
          amountMinor: quote.discount.amountMinor,
        },
      }),
      taxMinor: quote.taxMinor,
      taxIncluded: included,
      totalMinor: quote.totalMinor,
      method: payment.method,
      termsDays: payment.termsDays,
      promisedOn,
      shippingAddress,
      purchaseReference,
    }),
  });
}
