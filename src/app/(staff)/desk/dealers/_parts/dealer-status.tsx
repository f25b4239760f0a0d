import { StatusBadge } from '@/app/_ui/status-badge';

/** Where a business stands with us. */
export function DealerStatus({ dealer }: { dealer: { status: string; onHold: boolean } }) {
  if (dealer.status === 'applied') return <StatusBadge status="waiting">Waits for an answer</StatusBadge>;
  if (dealer.status === 'rejected') return <StatusBadge status="stopped">Rejected</StatusBadge>;
  if (dealer.onHold) return <StatusBadge status="problem">On hold</StatusBadge>;
  return <StatusBadge status="done">Dealer</StatusBadge>;
}
