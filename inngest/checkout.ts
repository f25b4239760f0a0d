import { expireUnpaid, unpaidCardOrders } from '@/server/checkout';
import { inngest } from './client';

/** Every five minutes: card orders that nobody paid are ended, each in a step of its own, and their goods go back on the shelf. */
export const expireUnpaidOrders = inngest.createFunction(
  { id: 'checkout-expire-unpaid', triggers: [{ cron: '*/5 * * * *' }], retries: 3 },
  async ({ step }) => {
    const orders = await step.run('find', () => unpaidCardOrders());
    for (const { orgId, orderId } of orders) await step.run(`expire ${orderId}`, () => expireUnpaid(orgId, orderId));
    return { looked: orders.length };
  },
);
