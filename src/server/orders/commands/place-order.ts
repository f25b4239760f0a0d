import { system } from '@/server/kernel/actor';
import { also, command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { OrderPlaced, PlaceOrder } from '../contract';
import { numberSeries, order, orderNumber } from '../state';
import { takeNumber } from './take-number';

/** Records an order with the next number. Checkout runs it beside the reservation of its goods, in one transaction. */
export const placeOrder = command({
  name: 'orders.place-order',
  input: PlaceOrder,
  allow: [system],
  stream: order,
  id: (i) => i.orderId,
  first: () => [also(takeNumber, { series: 'order' })],
  reads: () => ({ numbers: { stream: numberSeries, id: 'order' } }),
  decide: (state, input, { reads }) =>
    state.status === 'none'
      ? [OrderPlaced({ ...input, number: orderNumber(reads.numbers.value) })]
      : reject('order-exists', 'This order was placed already.', { kind: 'conflict', field: 'orderId' }),
});
