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

/** Its buyer comes too late to stop it: somebody has gone to the shelves for it. */
export const tooLate = (status: Order['status']) =>
  reject('too-late', 'This order is already on its way through our warehouse. Please write to us.', {
    kind: 'conflict',
    details: { status },
  });
