import { cn } from '@/app/_ui/cn';

/** How many can be had now, or that it is sold out and when there are some again. */
export function Stock({ available, leadTimeDays }: { available: number; leadTimeDays: number }) {
  const text =
    available > 0
      ? `${available > 99 ? '99+' : available} in stock`
      : `Sold out, back in about ${leadTimeDays} working days`;
  return (
    <span className="inline-flex items-baseline gap-1.5 text-dense text-muted">
      <span
        aria-hidden="true"
        className={cn(
          'size-2 shrink-0 rounded-full',
          available > 5 ? 'bg-positive' : available > 0 ? 'bg-caution' : 'bg-line-strong',
        )}
      />
      {text}
    </span>
  );
}
