'use client';

import { cn } from './cn';
import { formatRelative, formatTime } from './format/time';
import { useNow } from './use-now';

/** "5 min. ago", kept up to date; the exact instant on hover. The server writes the date. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const now = useNow();
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={now ? formatTime(at, 'second') : iso} className={cn('whitespace-nowrap', className)}>
      {now ? formatRelative(at, now) : formatTime(at, 'date', { timeZone: 'UTC' })}
    </time>
  );
}
