import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayBuy } from '../access';
import { ConfirmPurchaseOrder, PurchaseOrderConfirmed } from '../contract';
import { purchaseOrder } from '../purchase-order-state';
import { unknownPurchaseOrder } from './refusals';

/** The supplier says yes, and when it will come. Lateness is counted from this day. */
export const confirmPurchaseOrder = command({
  name: 'procurement.confirm-purchase-order',
  input: ConfirmPurchaseOrder,
  allow: mayBuy,
  stream: purchaseOrder,
  id: (i) => i.purchaseOrderId,
  decide: (state, input) => {
    if (state.status === 'none') return unknownPurchaseOrder();
    if (state.status !== 'sent')
      return reject(
        'out-of-turn',
        `${state.number} is ${state.status.replace('-', ' ')}: only a sent order can be confirmed.`,
        {
          kind: 'conflict',
        },
      );
    if (state.sentOn && input.expectedOn < state.sentOn)
      return reject('before-sent', 'They cannot deliver before the order was sent.', { field: 'expectedOn' });
    return [PurchaseOrderConfirmed({ ...input, supplierId: state.supplierId })];
  },
});
