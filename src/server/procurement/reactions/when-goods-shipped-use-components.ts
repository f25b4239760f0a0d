import { ShipmentDispatched } from '@/server/fulfillment/contract';
import { reaction } from '@/server/kernel/reaction';
import { isRejection, Rejected } from '@/server/kernel/rejection';
import { useComponents } from '../commands/use-components';

/** What left has to be built again: its components are used up. Until production exists, this is where their demand comes from. */
export const whenGoodsShippedUseComponents = reaction({
  name: 'procurement.when-goods-shipped-use-components',
  when: (when) => [
    when(ShipmentDispatched, async ({ data: { shipmentId, orderId, lines } }, { run }) => {
      const outcome = await run(useComponents, { shipmentId, orderId, lines });
      if (isRejection(outcome)) throw new Rejected(outcome);
    }),
  ],
});
