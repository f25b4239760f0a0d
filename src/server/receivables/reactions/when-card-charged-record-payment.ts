import { CardPaymentSucceeded } from '@/server/checkout/contract';
import { asSystem } from '@/server/kernel/database/scope';
import { idFrom } from '@/server/kernel/id';
import { reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { recordCardPayment } from '../commands/record-card-payment';
import { settleInvoice } from '../commands/settle-invoice';
import { InvoiceIssued } from '../contract';
import { invoicesOfOrder } from '../projections/invoice.queries';

// Money first or invoice first: whichever comes second brings them together.
export const whenCardChargedRecordPayment = reaction({
  name: 'receivables.when-card-charged-record-payment',
  when: (when) => [
    when(CardPaymentSucceeded, async ({ data }, { run, orgId }) => {
      const { orderId, customerId, amountMinor, paymentIntent } = data;
      const outcome = await run(recordCardPayment, {
        paymentId: idFrom('card-payment', orderId, paymentIntent),
        customerId,
        orderId,
        amountMinor,
        currency: data.currency.toUpperCase(),
        reference: paymentIntent,
      });
      if (isRejection(outcome)) throw new Rejected(outcome);
      const issued = await asSystem(orgId, () => invoicesOfOrder(orderId));
      for (const { invoiceId } of issued)
        if (isRejection(await run(settleInvoice, { invoiceId, customerId, orderId }, invoiceId)))
          throw new Error(`invoice ${invoiceId} could not be settled`);
    }),
    when(InvoiceIssued, async ({ data: { invoiceId, customerId, orderId } }, { run }) => {
      const outcome = await run(settleInvoice, { invoiceId, customerId, orderId });
      if (isRejection(outcome)) throw new Rejected(outcome);
    }),
  ],
});
