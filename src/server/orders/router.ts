import { z } from 'zod';
import { api, consumer, dealer, everyone, recordsOf, staff } from '@/server/kernel/actor';
import { asError, door, query, router } from '@/server/kernel/trpc';
import { Id } from '@/server/kernel/values';
import { cancelOrder } from './commands/cancel-order';
import { cancelTracked } from './commands/cancel-tracked';
import { confirmOrder } from './commands/confirm-order';
import { letGo } from './commands/let-go';
import { noteOrder } from './commands/note-order';
import { unknownOrder } from './commands/refusals';
import { OrderList, orderById, orderByNumber, orderCounts, orderPage } from './projections/order.queries';
import { followOrder } from './projections/order-tracking';

const desk = [
  staff('orders', 'readonly'),
  staff('fulfillment', 'readonly'),
  staff('customers', 'readonly'),
  staff('receivables', 'readonly'),
];

export const ordersRouter = router({
  list: query([...desk, api('orders:read')], OrderList, (list) => orderPage(list)),
  get: query([...desk, api('orders:read')], z.object({ orderId: Id }), async ({ orderId }) =>
    found(await orderById(orderId)),
  ),
  byNumber: query([...desk, api('orders:read')], z.object({ number: z.string().max(20) }), async ({ number }) =>
    found(await orderByNumber(number)),
  ),
  counts: query(desk, z.void(), orderCounts),
  mine: query(
    [consumer, dealer],
    OrderList.pick({ statuses: true, search: true, cursor: true, limit: true }),
    (list, { actor }) => orderPage(list, recordsOf(actor)),
  ),
  myOrder: query([consumer, dealer], z.object({ orderId: Id }), async ({ orderId }) => found(await orderById(orderId))),
  track: query([everyone], z.object({ orderId: Id, token: z.string().max(100).optional() }), followOrder),
  confirm: door(confirmOrder),
  cancel: door(cancelOrder),
  cancelTracked: door(cancelTracked),
  letGo: door(letGo),
  note: door(noteOrder),
});

function found<T>(order: T | null): T {
  if (!order) throw asError(unknownOrder());
  return order;
}
