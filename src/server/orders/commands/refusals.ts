import { reject } from '@/server/kernel/rejection';
import type { Order } from '../state';

const words: Record<Order['status'], string> = {
  none: 'unknown',
  placed: 'waiting for its payment',
  confirmed: 'confirmed',
  picking: 'being picked',
  packed: 'packed',
  'partly-shipped': 'partly shipped',
  shipped: 'shipped',
  delivered: 'delivered',
  cancelled: 'cancelled',
};

export const unknownOrder = () =>
  reject('unknown-order', 'This order does not exist.', { kind: 'not-found', field: 'orderId' });

/** The order is not at the point where this may happen; says where it is. */
export const wrongStatus = (status: Order['status']) =>
  reject('wrong-status', `This order is ${words[status]}. Nothing was changed.`, {
    kind: 'conflict',
    details: { status },
  });
