import { StatusBadge } from '@/app/_ui/status-badge';

export function SupplierState({ supplier }: { supplier: { active: boolean; approved: boolean } }) {
  if (!supplier.active) return <StatusBadge status="stopped">Out of use</StatusBadge>;
  if (!supplier.approved) return <StatusBadge status="waiting">Not approved</StatusBadge>;
  return <StatusBadge status="done">Approved</StatusBadge>;
}

/** Stars as a number: 4.35 of 5. */
export const Rating = ({ rating }: { rating: number | null }) =>
  rating === null ? (
    <span className="text-muted">none yet</span>
  ) : (
    <span className="figures">
      {rating.toFixed(2)} <span className="text-muted">of 5</span>
    </span>
  );
