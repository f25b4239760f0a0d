const UNITS: Record<string, number> = { w: 604_800_000, d: 86_400_000, h: 3_600_000, m: 60_000, s: 1_000, ms: 1 };

/** The moment a duration ("1d2h", as the SDK writes it) or an ISO date means. Throws when it is neither. */
export function moment(text: string, now = Date.now()): Date {
  if (/^(\d+(w|d|h|ms|m|s))+$/.test(text)) {
    let total = 0;
    for (const [, amount, unit] of text.matchAll(/(\d+)(ms|[wdhms])/g))
      total += Number(amount) * (UNITS[unit ?? ''] ?? 0);
    return new Date(now + total);
  }
  const date = new Date(text);
  if (text === '' || Number.isNaN(date.getTime())) throw new Error(`"${text}" is neither a duration nor a date`);
  return date;
}
