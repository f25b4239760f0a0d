import { z } from 'zod';
import { counted } from '@/server/kernel/counted';
import { Address, PaymentMethod } from '@/server/kernel/values';
import { trackingLink } from '@/server/orders';
import type { Block } from '../letter';
import { template } from '../template';
import { amount, day, dear, postal } from '../words';

const Line = z.object({ name: z.string(), sku: z.string(), quantity: z.int(), amountMinor: z.int() });
const Variables = z.object({
  orderId: z.string(),
  number: z.string(),
  currency: z.string(),
  lines: z.array(Line),
  shippingLabel: z.string(),
  shippingMinor: z.int(),
  /** What the order's discount takes off, and what it is called. Mails queued earlier have none. */
  discount: z.object({ label: z.string(), amountMinor: z.int() }).optional(),
  taxMinor: z.int(),
  taxIncluded: z.boolean(),
  totalMinor: z.int(),
  method: PaymentMethod,
  termsDays: z.int().nullable(),
  promisedOn: z.string(),
  shippingAddress: Address,
  purchaseReference: z.string().nullable(),
});
type Variables = z.infer<typeof Variables>;

const payment = ({ method, number, totalMinor, currency, termsDays }: Variables): string => {
  switch (method) {
    case 'card':
      return 'Paid by card. Thank you.';
    case 'cash-on-delivery':
      return `Please have ${amount(totalMinor, currency)} ready when the parcel arrives.`;
    case 'terms':
      return `On account: the invoice comes with the goods and is due ${counted(termsDays ?? 30, 'day')} later.`;
    case 'bank-transfer':
      return `By bank transfer. The invoice with our bank details comes when your order ships; please quote ${number}.`;
  }
};

/** What was ordered, what it costs, when it comes, and where to follow it. */
export const orderConfirmation = template<Variables>({
  name: 'order-confirmation',
  variables: Variables,
  write: (v, to) => {
    const money = (minor: number) => amount(minor, v.currency);
    const table: Block = {
      kind: 'table',
      head: ['Item', 'Amount'],
      rows: v.lines.map((l) => [`${l.quantity} × ${l.name} (${l.sku})`, money(l.amountMinor)]),
      sums: [
        ...(v.discount ? [[v.discount.label, money(-v.discount.amountMinor)] as [string, string]] : []),
        [v.shippingLabel, money(v.shippingMinor)],
        [v.taxIncluded ? 'Includes VAT' : 'VAT', money(v.taxMinor)],
        ['Total', money(v.totalMinor)],
      ],
    };
    return {
      subject: `Your order ${v.number}`,
      preview: `${money(v.totalMinor)}, with you by ${day(v.promisedOn)}.`,
      heading: `We have your order ${v.number}`,
      blocks: [
        { kind: 'text', text: `${dear(to.name)}\nthank you for your order. Expected delivery: ${day(v.promisedOn)}.` },
        { kind: 'button', label: 'Follow your order', href: trackingLink(v.orderId) },
        table,
        {
          kind: 'facts',
          facts: [
            ['Payment', payment(v)],
            ['Delivery to', postal(v.shippingAddress)],
            ...(v.purchaseReference ? [['Your reference', v.purchaseReference] as [string, string]] : []),
          ],
        },
        {
          kind: 'small',
          text: 'You can cancel on the order page until we start picking. Something wrong? Just reply.',
        },
      ],
    };
  },
});
