import { dateFormat, relativeFormat } from './intl';

export type TimeStyle = 'date' | 'time' | 'minute' | 'second' | 'long';

const styles: Record<TimeStyle, Intl.DateTimeFormatOptions> = {
  date: { year: 'numeric', month: 'short', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  minute: { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  second: {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
  },
  long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
};

/** An instant for reading. Without a time zone it is the reader's own. */
export function formatTime(at: Date | string, style: TimeStyle, format: { locale?: string; timeZone?: string } = {}) {
  const { locale = 'en-US', timeZone } = format;
  return dateFormat(locale, { ...styles[style], timeZone }).format(new Date(at));
}

const steps: [unit: Intl.RelativeTimeFormatUnit, seconds: number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** How far an instant is from now: "5 min. ago", "in 2 days"; under 45 seconds "just now". */
export function formatRelative(at: Date | string, now: Date | number, locale = 'en-US'): string {
  const seconds = (new Date(at).getTime() - Number(now)) / 1000;
  if (Math.abs(seconds) < 45) return 'just now';
  const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['minute', 60];
  const count = Math.trunc(seconds / size) || Math.sign(seconds);
  return relativeFormat(locale, { numeric: 'auto', style: 'short' }).format(count, unit);
}
