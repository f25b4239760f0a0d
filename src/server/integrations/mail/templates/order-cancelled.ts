import { z } from 'zod';
import { template } from '../template';
import { dear } from '../words';

/** An order will not come; what was paid goes back. */
export const orderCancelled = template({
  name: 'order-cancelled',
  variables: z.object({
    number: z.string(),
    by: z.enum(['customer', 'staff', 'timeout', 'system']),
    reason: z.string(),
  }),
  write: (v, to) => ({
    subject: `Your order ${v.number} was cancelled`,
    preview: 'Nothing will be shipped or charged.',
    heading: `Order ${v.number} was cancelled`,
    blocks: [
      {
        kind: 'text',
        text:
          v.by === 'customer'
            ? `${dear(to.name)}\nas you asked, we cancelled order ${v.number}.`
            : v.by === 'timeout'
              ? `${dear(to.name)}\nthe payment for order ${v.number} did not arrive in time, so we released the goods again. Nothing was charged; you are welcome to order once more.`
              : `${dear(to.name)}\nwe had to cancel order ${v.number}. The reason: ${v.reason}`,
      },
      { kind: 'text', text: 'Anything already paid goes back the way it came.' },
    ],
  }),
});
