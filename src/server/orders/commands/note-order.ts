import { staff } from '@/server/kernel/actor';
import { command } from '@/server/kernel/command';
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
  decide: (state, { orderId, note }) =>
    state.status === 'none' ? unknownOrder() : [OrderNoted({ orderId, customerId: state.customerId, note })],
});
