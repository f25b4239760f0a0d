/** A purchase order's number as people say it: PO-2026-00042. The counter never restarts, so numbers stay unique. */
export const numbered = (day: string, value: number) => `PO-${day.slice(0, 4)}-${String(value).padStart(5, '0')}`;

/** The counter in a number, for sorting. */
export const sequenceOf = (number: string) => Number(number.split('-').at(-1));
