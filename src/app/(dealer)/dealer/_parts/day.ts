import { formatTime } from '@/app/_ui/format/time';

/** A calendar day (YYYY-MM-DD), the same in every time zone. */
export const day = (iso: string) => formatTime(iso.slice(0, 10), 'date', { timeZone: 'UTC' });
