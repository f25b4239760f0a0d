/** The calendar day (UTC) of an instant. */
export const dayOf = (at: Date | string) => new Date(at).toISOString().slice(0, 10);

/** The day so many days later; fractions round up: a part of a day is a day to wait. */
export const plusDays = (day: string, days: number) =>
  dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + Math.ceil(days) * 86_400_000));

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** The later of two days. */
export const later = (a: string, b: string) => (a < b ? b : a);
