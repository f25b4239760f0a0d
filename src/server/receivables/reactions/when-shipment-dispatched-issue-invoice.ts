import { ShipmentDispatched } from '@/server/fulfillment/contract';
import { reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { issueInvoice } from '../commands/issue-invoice';

// The fulfilment's own event, not the order's: only it says which goods left with which shipment.
export const whenShipmentDispatchedIssueInvoice = reaction({
  name: 'receivables.when-shipment-dispatched-issue-invoice',
  when: (when) => [
    when(ShipmentDispatched, async ({ data: { orderId, shipmentId } }, { run }) => {
      const outcome = await run(issueInvoice, { orderId, shipmentId });
      if (isRejection(outcome) && outcome.rejected !== 'already-issued') throw new Rejected(outcome);
    }),
  ],
});
