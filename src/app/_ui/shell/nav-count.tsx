import { cn } from '../cn';

/** How much waits behind a link. */
export function NavCount({ count, urgent, className }: { count?: number; urgent?: boolean; className?: string }) {
  if (!count) return null;
  return (
    <span
      className={cn(
        'figures inline-grid h-4.5 min-w-4.5 place-items-center rounded-full px-1 font-medium text-xs leading-none',
        urgent ? 'bg-negative text-negative-ink' : 'bg-line text-ink',
        className,
      )}
    >
      {count > 99 ? '99+' : count}
      <span className="sr-only"> waiting</span>
    </span>
  );
}
