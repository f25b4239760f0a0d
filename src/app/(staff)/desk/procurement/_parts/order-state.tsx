import type { Outputs } from '@/app/_api/client';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';

type Order = Pick<Outputs['procurement']['order'], 'status' | 'late'>;

export const orderWords: Record<Order['status'], [look: Status, word: string]> = {
  draft: ['draft', 'Draft'],
  sent: ['open', 'Sent'],
  confirmed: ['active', 'Confirmed'],
  'partly-received': ['waiting', 'Partly received'],
  received: ['done', 'Received'],
  closed: ['done', 'Closed'],
  cancelled: ['stopped', 'Cancelled'],
};

/** How far a purchase order has come; late ones say so first. */
export function OrderState({ order }: { order: Order }) {
  const [look, word] = orderWords[order.status];
  if (order.late)
    return (
      <StatusBadge status="problem">{order.status === 'partly-received' ? 'Late, part came' : 'Late'}</StatusBadge>
    );
  return <StatusBadge status={look}>{word}</StatusBadge>;
}
