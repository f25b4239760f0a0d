import { cn } from './cn';

type Props = {
  value: number;
  max?: number;
  label: string;
  tone?: 'brand' | 'caution' | 'negative';
  className?: string;
};
const bar = { brand: 'bg-brand', caution: 'bg-caution', negative: 'bg-negative' };

/** A share of a whole: credit used, rows rebuilt. `label` is read aloud; write the figure beside it. */
export function Progress({ value, max = 1, label, tone = 'brand', className }: Props) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 0;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={cn('h-1.5 overflow-hidden rounded-full bg-line', className)}
    >
      <div className={cn('h-full rounded-full transition-[width]', bar[tone])} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
