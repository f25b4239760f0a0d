/** One day earlier for a dealer, one for an order of at least this much (minor units). */
const LARGE_MINOR = 100_000;
const DAY_MS = 86_400_000;

type Facts = { promisedOn: string; customerKind: 'consumer' | 'dealer'; totalMinor: number };

/**
 * The queue's order, small first: the day (since 1970) the order should leave, moved up a day each for dealers and for large
 * orders. Equal ranks go by age. It needs no clock, so an index can hold it.
 */
export const rank = ({ promisedOn, customerKind, totalMinor }: Facts) =>
  Date.parse(`${promisedOn}T00:00:00Z`) / DAY_MS -
  (customerKind === 'dealer' ? 1 : 0) -
  (totalMinor >= LARGE_MINOR ? 1 : 0);

/** Why an order stands where it stands, for a person. */
export const rankReasons = ({ promisedOn, customerKind, totalMinor }: Facts): string[] => [
  `promised for ${promisedOn}`,
  ...(customerKind === 'dealer' ? ['dealer: one day ahead'] : []),
  ...(totalMinor >= LARGE_MINOR ? ['large order: one day ahead'] : []),
];
