import { DateTime } from '@/app/_ui/date-time';

/** A calendar day (YYYY-MM-DD). */
export const Day = ({ day }: { day: string }) => (
  <DateTime at={`${day}T00:00:00Z`} style="date" timeZone="UTC" className="whitespace-nowrap" />
);
