/** Mean and sample deviation per day over the last `days` of a daily series (oldest first). */
export function perDay(daily: readonly number[], days: number) {
  const seen = daily.slice(-Math.max(1, Math.min(days, daily.length)));
  const units = seen.reduce((a, b) => a + b, 0);
  const mean = units / Math.max(1, seen.length);
  const squares = seen.reduce((sum, d) => sum + (d - mean) ** 2, 0);
  return { mean, sd: seen.length > 1 ? Math.sqrt(squares / (seen.length - 1)) : 0, days: seen.length, units };
}

/** A series of so many days up to today from counted days. */
export function dailySeries(counted: readonly { day: string; units: number }[], today: string, days: number): number[] {
  const series = new Array<number>(days).fill(0);
  for (const { day, units } of counted) {
    const at = days - 1 - Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
    if (at >= 0 && at < days) series[at]! += units;
  }
  return series;
}

type LeadTime = { mean: number; sd: number };
/** What was agreed weighs as much as so many deliveries. */
const AGREED_WEIGHS = 3;

/** Lead time from what was agreed and what was seen: few deliveries that came alike do not make a supplier certain. */
export function leadTimeBelieved(agreed: LeadTime, seen: LeadTime & { of: number }): LeadTime {
  const all = AGREED_WEIGHS + seen.of;
  const mean = (AGREED_WEIGHS * agreed.mean + seen.of * seen.mean) / all;
  const variance = (AGREED_WEIGHS * agreed.sd ** 2 + (seen.of - 1) * seen.sd ** 2) / (all - 1);
  return { mean, sd: Math.sqrt(variance) };
}
