/** A document's number as people say it: INV-2026-00042. The counter never restarts, so numbers stay unique. */
export const numbered = (prefix: 'INV' | 'CN', day: string, value: number) =>
  `${prefix}-${day.slice(0, 4)}-${String(value).padStart(5, '0')}`;

/** The counter in a number, for sorting. */
export const sequenceOf = (number: string) => Number(number.split('-').at(-1));
