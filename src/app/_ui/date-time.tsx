'use client';

import { cn } from './cn';
import { formatTime, type TimeStyle } from './format/time';
import { useHydrated } from './use-hydrated';

type Props = { at: Date | string; style?: TimeStyle; timeZone?: string; locale?: string; className?: string };

/** An instant. With a time zone it is the same everywhere; without one the server writes UTC and the reader sees local time. */
export function DateTime({ at, style = 'minute', timeZone, locale, className }: Props) {
  const hydrated = useHydrated();
  const zone = timeZone ?? (hydrated ? undefined : 'UTC');
  const iso = new Date(at).toISOString();
  return (
    <time dateTime={iso} title={iso} className={cn('sm:whitespace-nowrap', className)}>
      {together(formatTime(at, style, { locale, timeZone: zone }))}
    </time>
  );
}

/** Day and month stay on one line where a phone's column breaks the date. */
const together = (text: string) => text.replace(' ', '\u00a0');
