export const views = {
  applied: 'Applications',
  approved: 'Dealers',
  'on-hold': 'On hold',
  rejected: 'Rejected',
} as const;
export type View = keyof typeof views;

/** The view an address names, or none. */
export const readView = (value: unknown): View | undefined =>
  typeof value === 'string' && Object.hasOwn(views, value) ? (value as View) : undefined; // hasOwn has checked it

/** The words an address searches for, or none. */
export const readWords = (value: unknown) => (typeof value === 'string' ? value.slice(0, 120) : undefined);
