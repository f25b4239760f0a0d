/** Days on which parcels leave and arrive: Monday to Friday. Public holidays differ by country and are not counted. */
const isWorkingDay = (date: Date) => date.getUTCDay() !== 0 && date.getUTCDay() !== 6;

/** The day some working days after a moment, YYYY-MM-DD. */
export function workingDaysAfter(from: Date, days: number): string {
  const date = new Date(from);
  for (let left = days; left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (isWorkingDay(date)) left--;
  }
  return date.toISOString().slice(0, 10);
}

/** Working days from order to dispatch for goods that are in stock. */
export const DISPATCH_DAYS = 1;

/** By when an order of today arrives: dispatch, then the slower end of what the way of shipping takes. */
export const promisedOn = (now: Date, transit: readonly [least: number, most: number]) =>
  workingDaysAfter(now, DISPATCH_DAYS + transit[1]);
