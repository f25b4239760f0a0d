import type { Outputs } from '@/app/_api/client';
import { type Status, StatusBadge } from '@/app/_ui/status-badge';

export type Fulfilment = NonNullable<Outputs['fulfillment']['byOrder']>;
export type QueueRow = Outputs['fulfillment']['queue']['rows'][number];

export const fulfilmentWords: Record<Fulfilment['status'], [Status, string]> = {
  queued: ['open', 'To pick'],
  picking: ['active', 'Picking'],
  picked: ['active', 'To pack'],
  packed: ['active', 'To ship'],
  'partly-shipped': ['waiting', 'Rest to pick'],
  shipped: ['done', 'Shipped'],
  delivered: ['done', 'Delivered'],
  cancelled: ['stopped', 'Cancelled'],
};

export function FulfilmentState({ status }: { status: Fulfilment['status'] }) {
  const [look, word] = fulfilmentWords[status];
  return <StatusBadge status={look}>{word}</StatusBadge>;
}
