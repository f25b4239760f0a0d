import { type Status, StatusBadge } from '@/app/_ui/status-badge';

const states: Record<string, [status: Status, word: string]> = {
  placed: ['waiting', 'Waiting for payment'],
  confirmed: ['open', 'Confirmed'],
  picking: ['active', 'Being picked'],
  packed: ['active', 'Packed'],
  'partly-shipped': ['active', 'Partly shipped'],
  shipped: ['active', 'On its way'],
  delivered: ['done', 'Delivered'],
  cancelled: ['stopped', 'Cancelled'],
};
const payments: Record<string, [status: Status, word: string]> = {
  pending: ['open', 'Open'],
  'partly-paid': ['waiting', 'Partly paid'],
  paid: ['done', 'Paid'],
  refunded: ['stopped', 'Refunded'],
};

/** How far an order has come, in a buyer's words. */
export function OrderStatus({ status }: { status: string }) {
  const [state, word] = states[status] ?? ['open', status];
  return <StatusBadge status={state}>{word}</StatusBadge>;
}

/** How far an order is paid. */
export function PaymentStatus({ status }: { status: string }) {
  const [state, word] = payments[status] ?? ['open', status];
  return <StatusBadge status={state}>{word}</StatusBadge>;
}
