import { StatusBadge } from '@/app/_ui/status-badge';

export function StockState({ level }: { level: { available: number; isLow: boolean } }) {
  if (level.available <= 0) return <StatusBadge status="problem">Sold out</StatusBadge>;
  if (level.isLow) return <StatusBadge status="waiting">Low</StatusBadge>;
  return <StatusBadge status="done">In stock</StatusBadge>;
}
