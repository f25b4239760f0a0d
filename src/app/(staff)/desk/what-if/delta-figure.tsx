import { Money } from '@/app/_ui/money';

/** A difference with its sign, in the colour of whether it is wanted. */
export function DeltaFigure({ by, currency, good }: { by: number; currency?: string; good: 'up' | 'down' }) {
  if (by === 0) return <span className="text-muted">same</span>;
  const tone = by > 0 === (good === 'up') ? 'text-positive' : 'text-negative';
  return currency ? (
    <Money minor={by} currency={currency} signed className={tone} />
  ) : (
    <span className={tone}>{by > 0 ? `+${by.toLocaleString('en-US')}` : by.toLocaleString('en-US')}</span>
  );
}
