import { asSystem } from '@/server/kernel/database/scope';
import { reaction } from '@/server/kernel/reaction';
import { purchaseOrderById } from '@/server/procurement';
import { PurchaseOrderSent } from '@/server/procurement/contract';
import { post } from '../mail/outbox';
import { purchaseOrderMail } from '../mail/templates/purchase-order';

/** A purchase order goes to its supplier when it is sent, unless somebody handed it over. */
export const whenPurchaseOrderSentMailIt = reaction({
  name: 'integrations.when-purchase-order-sent-mail-it',
  when: (when) => [
    when(PurchaseOrderSent, async (e, context) => {
      const { purchaseOrderId, supplierId, number, expectedOn, byMail, to } = e.data;
      if (!byMail) return;
      const order = await asSystem(context.orgId, () => purchaseOrderById(purchaseOrderId));
      if (!order || order.status === 'cancelled') return; // taken back before the letter left
      const { totalMinor, currency, lines, note } = order;
      await post(e, context, {
        template: 'purchase-order',
        recipientId: supplierId,
        to: to.email,
        name: to.name,
        regarding: { kind: 'purchase-order', id: purchaseOrderId },
        variables: purchaseOrderMail.of({
          purchaseOrderId,
          number,
          totalMinor,
          currency,
          expectedOn,
          lines: lines.length,
          note,
        }),
      });
    }),
  ],
});
