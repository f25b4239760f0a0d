import type { Plug } from '@/server/kernel/plug';
import { orders as orderProjection } from './projections/order';
import { orderWords } from './projections/order-words';

export { cancelOrder } from './commands/cancel-order';
export { confirmOrder } from './commands/confirm-order';
export { expireOrder } from './commands/expire-order';
export { letGo } from './commands/let-go';
export { markDelivered } from './commands/mark-delivered';
export { markShipped } from './commands/mark-shipped';
export { noteOrder } from './commands/note-order';
export { packOrder } from './commands/pack-order';
export { placeOrder } from './commands/place-order';
export { recordPaymentState } from './commands/record-payment-state';
export { startPicking } from './commands/start-picking';
export { takeNumber } from './commands/take-number';
export { heldGoods } from './held-goods';
export { boughtOnTerms, type OrdersOnTerms } from './projections/bought-on-terms';
export type { OrderRow, Shipment, TimelineEntry } from './projections/order';
export {
  type OrderDetail,
  OrderList,
  type OrderListRow,
  orderById,
  orderByNumber,
  orderCounts,
  orderGoods,
  orderPage,
  waitingForCard,
} from './projections/order.queries';
export { followOrder, mayFollow, type TrackedOrder } from './projections/order-tracking';
export { numberSeries, type Order, order, orderNumber } from './state';
export { tokenHash, trackingLink, trackingToken } from './tracking';

export const orders: Plug = { name: 'orders', projections: [orderProjection, orderWords], reactions: [] };
