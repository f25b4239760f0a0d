type Field = ReadonlySet<number>;
type Schedule = { minute: Field; hour: Field; day: Field; month: Field; weekday: Field; either: boolean; zone: string };

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const DAYS = 'sun mon tue wed thu fri sat'.split(' ');
const NICKNAMES: Record<string, string> = {
  '@yearly': '0 0 1 1 *',
  '@annually': '0 0 1 1 *',
  '@monthly': '0 0 1 * *',
  '@weekly': '0 0 * * 0',
  '@daily': '0 0 * * *',
  '@midnight': '0 0 * * *',
  '@hourly': '0 * * * *',
};
const MINUTE = 60_000;

/** Reads a five-field cron expression, optionally after `TZ=Area/City `. Throws with the reason when it is not one. */
export function parseCron(expression: string): Schedule {
  const [, zone, rest] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.+)$/.exec(expression.trim()) ?? [];
  const fields = (NICKNAMES[rest ?? ''] ?? rest ?? '').split(/\s+/);
  const [minute, hour, day, month, weekday] = fields;
  if (fields.length !== 5 || !minute || !hour || !day || !month || !weekday) {
    throw new Error(`cron "${expression}" needs five fields`);
  }
  const weekdays = field(weekday, 0, 7, expression, DAYS);
  const schedule = {
    minute: field(minute, 0, 59, expression),
    hour: field(hour, 0, 23, expression),
    day: field(day, 1, 31, expression),
    month: field(month, 1, 12, expression, MONTHS, 1),
    weekday: new Set([...weekdays].map((it) => it % 7)),
    // Vixie's rule: with both day fields restricted, either one is enough.
    either: !day.startsWith('*') && !weekday.startsWith('*'),
    zone: zone ?? 'UTC',
  };
  localTime(new Date(0), schedule.zone);
  return schedule;
}

function field(text: string, low: number, high: number, whole: string, names: string[] = [], base = 0): Field {
  const number = (it: string) => {
    const named = names.indexOf(it.toLowerCase());
    const value = named >= 0 ? named + base : /^\d+$/.test(it) ? Number(it) : Number.NaN;
    if (!(value >= low && value <= high)) throw new Error(`cron "${whole}": "${it}" is not between ${low} and ${high}`);
    return value;
  };
  const values = new Set<number>();
  for (const part of text.split(',')) {
    const [range = '', step = '1', more] = part.split('/');
    const by = Number(step);
    const [from = '', to] = range === '*' || range === '?' ? [String(low), String(high)] : range.split('-');
    const start = number(from);
    const end = to !== undefined ? number(to) : part.includes('/') ? high : start;
    if (more !== undefined || !Number.isInteger(by) || by < 1 || end < start)
      throw new Error(`cron "${whole}": "${part}"`);
    for (let value = start; value <= end; value += by) values.add(value);
  }
  return values;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function localTime(at: Date, zone: string) {
  let format = formats.get(zone);
  if (!format) {
    const parts = { month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', weekday: 'short' } as const;
    format = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    formats.set(zone, format);
  }
  const read = Object.fromEntries(format.formatToParts(at).map((part) => [part.type, part.value]));
  const weekday = DAYS.indexOf((read.weekday ?? '').toLowerCase());
  return {
    month: Number(read.month),
    day: Number(read.day),
    hour: Number(read.hour),
    minute: Number(read.minute),
    weekday,
  };
}

/** The first tick strictly after `after`. Throws when there is none in the next five years. */
export function nextTick(expression: string, after: Date): Date {
  const schedule = parseCron(expression);
  let at = Math.floor(after.getTime() / MINUTE) * MINUTE + MINUTE;
  const end = at + 5 * 366 * 24 * 60 * MINUTE;
  while (at < end) {
    const now = localTime(new Date(at), schedule.zone);
    const [byDay, byWeekday] = [schedule.day.has(now.day), schedule.weekday.has(now.weekday)];
    const rightDay = schedule.month.has(now.month) && (schedule.either ? byDay || byWeekday : byDay && byWeekday);
    if (rightDay && schedule.hour.has(now.hour) && schedule.minute.has(now.minute)) return new Date(at);
    // Zones shift by multiples of 15 minutes, so skipping never goes past the next local hour or a late local evening.
    const toQuarter = 15 - (now.minute % 15);
    if (!rightDay) at += (now.hour < 21 ? (21 - now.hour) * 60 + (60 - now.minute) : toQuarter) * MINUTE;
    else at += (schedule.hour.has(now.hour) ? 1 : toQuarter) * MINUTE;
  }
  throw new Error(`cron "${expression}" never fires`);
}
