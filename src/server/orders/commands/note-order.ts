import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { NoteOrder, OrderNoted } from '../contract';
import { order } from '../state';
import { unknownOrder } from './refusals';

/** Writes a note for colleagues beside the order. */
export const noteOrder = command({
  name: 'orders.note-order',
  input: NoteOrder,
  allow: [staff('orders'), staff('fulfillment'), staff('customers')],
  stream: order,
  id: (i) => i.orderId,
  decide: (state, { orderId, note }) => {
    if (state.status === 'none') return unknownOrder();
    // A note is kept with its customer's key, and goes with it.
    if (state.erased)
      return reject('erased', 'The customer of this order was erased: nobody could read the note.', {
        kind: 'conflict',
        field: 'note',
      });
    return [OrderNoted({ orderId, customerId: state.customerId, note })];
  },
});
