import { z } from 'zod';
import { trackingLink } from '@/server/orders';
import { template } from '../template';
import { dear } from '../words';

/** The parcel is on its way. */
export const orderShipped = template({
  name: 'order-shipped',
  variables: z.object({
    orderId: z.string(),
    number: z.string(),
    carrier: z.string(),
    tracking: z.string(),
    complete: z.boolean(),
  }),
  write: (v, to) => ({
    subject: v.complete ? `Your order ${v.number} is on its way` : `Part of your order ${v.number} is on its way`,
    preview: `${v.carrier}, tracking number ${v.tracking}.`,
    heading: v.complete ? 'Your order is on its way' : 'Part of your order is on its way',
    blocks: [
      {
        kind: 'text',
        text: `${dear(to.name)}\nwe have handed ${v.complete ? `order ${v.number}` : `a first parcel of order ${v.number}`} to ${v.carrier}.${v.complete ? '' : ' The rest follows as soon as it can; you will hear from us.'}`,
      },
      {
        kind: 'facts',
        facts: [
          ['Carrier', v.carrier],
          ['Tracking number', v.tracking],
        ],
      },
      { kind: 'button', label: 'Follow your order', href: trackingLink(v.orderId) },
    ],
  }),
});
