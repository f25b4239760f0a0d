import { dateFormat } from '@/app/_ui/format/intl';

/** A calendar day (YYYY-MM-DD) inside a sentence: 28 Nov 2026. */
export const formatDay = (day: string) =>
  dateFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** A number of days as people say it. */
export const daysText = (days: number) => `${days} ${days === 1 ? 'day' : 'days'}`;
