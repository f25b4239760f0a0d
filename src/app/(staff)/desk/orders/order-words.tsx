import { type Status, StatusBadge } from '@/app/_ui/status-badge';
import type { orderStatuses, paymentStatuses } from '@/server/orders/contract';

export type OrderStatus = (typeof orderStatuses)[number];
export type PaymentStatus = (typeof paymentStatuses)[number];

export const orderWords: Record<OrderStatus, [Status, string]> = {
  placed: ['waiting', 'Waiting for payment'],
  confirmed: ['open', 'Confirmed'],
  picking: ['active', 'Picking'],
  packed: ['active', 'Packed'],
  'partly-shipped': ['waiting', 'Partly shipped'],
  shipped: ['active', 'On its way'],
  delivered: ['done', 'Delivered'],
  cancelled: ['stopped', 'Cancelled'],
};
export const paymentWords: Record<PaymentStatus, [Status, string]> = {
  pending: ['draft', 'Not paid'],
  'partly-paid': ['waiting', 'Partly paid'],
  paid: ['done', 'Paid'],
  refunded: ['stopped', 'Refunded'],
};
export const methodWords: Record<string, string> = {
  card: 'Card',
  'bank-transfer': 'Bank transfer',
  'cash-on-delivery': 'Cash on delivery',
  terms: 'On account',
};
export const channelWords: Record<string, string> = {
  web: 'Shop',
  dealer: 'Dealer portal',
  staff: 'Back office',
  api: 'API',
};

export function OrderState({ status }: { status: OrderStatus }) {
  const [look, word] = orderWords[status];
  return <StatusBadge status={look}>{word}</StatusBadge>;
}
export function PaymentState({ status }: { status: PaymentStatus }) {
  const [look, word] = paymentWords[status];
  return <StatusBadge status={look}>{word}</StatusBadge>;
}
