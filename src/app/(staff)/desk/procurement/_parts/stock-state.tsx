import { StatusBadge } from '@/app/_ui/status-badge';

type Stock = { onHand: number; onOrder: number; toReorder: boolean };

/** Whether a component is there, has to be ordered, or is on its way. */
export function ComponentState({ stock }: { stock: Stock }) {
  if (stock.toReorder) return <StatusBadge status="problem">{stock.onHand === 0 ? 'Out, order' : 'Order'}</StatusBadge>;
  if (stock.onHand === 0) return <StatusBadge status="waiting">Out, on its way</StatusBadge>;
  if (stock.onOrder > 0) return <StatusBadge status="active">On its way</StatusBadge>;
  return <StatusBadge status="done">Enough</StatusBadge>;
}
