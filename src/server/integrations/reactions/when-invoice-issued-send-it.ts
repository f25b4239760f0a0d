import type { EventOf } from '@/server/kernel/event';
import { readLog } from '@/server/kernel/log';
import { type Reacting, reaction } from '@/server/kernel/reaction';
import { InvoiceIssued, InvoiceSent } from '@/server/receivables/contract';
import { post } from '../mail/outbox';
import { invoiceMail } from '../mail/templates/invoice';

type Issued = EventOf<typeof InvoiceIssued>;

/** An invoice goes to its customer when it is issued, and again each time somebody asks for it. */
export const whenInvoiceIssuedSendIt = reaction({
  name: 'integrations.when-invoice-issued-send-it',
  when: (when) => [
    when(InvoiceIssued, (e, context) => send(e, e, context)),
    when(InvoiceSent, async (e, context) => {
      const stream = `invoice-${e.data.invoiceId}`;
      const [issued] = await readLog(context.orgId, { stream, types: [InvoiceIssued.type], limit: 1 });
      if (issued) await send(e, issued as unknown as Issued, context); // the only type asked for
    }),
  ],
});

async function send(cause: Issued | EventOf<typeof InvoiceSent>, { data }: Issued, context: Reacting) {
  const { invoiceId, number, orderNumber, totalMinor, currency, dueOn, issuedOn, customerKind } = data;
  await post(cause, context, {
    template: 'invoice',
    recipientId: data.customerId,
    to: data.email,
    name: data.billTo.name,
    regarding: { kind: 'invoice', id: invoiceId },
    variables: invoiceMail.of({ invoiceId, number, orderNumber, totalMinor, currency, dueOn, issuedOn, customerKind }),
  });
}
