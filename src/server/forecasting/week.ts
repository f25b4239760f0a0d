const DAY = 86_400_000;

/** Days that forecasts and targets are counted in are weeks of the UTC calendar; a week is named by its Monday (ISO date). */
export function weekOf(at: Date | string): string {
  const time = new Date(at).getTime();
  const day = Math.floor(time / DAY);
  // 1 January 1970 was a Thursday.
  return new Date((day - ((day + 3) % 7)) * DAY).toISOString().slice(0, 10);
}

/** The week so many weeks later (or earlier). */
export const weeksLater = (week: string, weeks: number) =>
  new Date(Date.parse(week) + weeks * 7 * DAY).toISOString().slice(0, 10);

/** Weeks from one to another. */
export const weeksBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / (7 * DAY));
