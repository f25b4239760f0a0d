/** The demo's house opened for business so many days before now. */
export const OPENED = 370;
/** Days before now since which agents have been at work; people did the same by hand before. */
export const AGENTS_SINCE = 112;

// Months in which a category sells most (0 = January), and how much more or less than in the year's middle.
const peaks: Record<string, [month: number, swing: number]> = {
  'surface-pumps': [5, 0.45],
  'borewell-pumps': [4.5, 0.4],
  'solar-pumps': [4.5, 0.5],
  'garden-fountain': [5, 0.6],
  hoses: [5, 0.5],
  'drainage-sewage': [9.5, 0.3],
  'circulation-pumps': [9.5, 0.55],
  'booster-sets': [6.5, 0.2],
};
const DAY = 86_400_000;

/** How much of a category is asked for so many days ago, against its mean over the year. The calendar is the installation's. */
export function season(category: string, ago: number): number {
  const [peak, swing] = peaks[category] ?? [0, 0];
  const at = new Date(Date.now() - ago * DAY);
  const month = at.getUTCMonth() + at.getUTCDate() / 31;
  return 1 + swing * Math.cos(((month - peak) / 6) * Math.PI);
}

/** How far the house has grown by then: from a fifth of today's orders in its first weeks. */
export const growth = (ago: number) => 0.2 + 0.8 * Math.max(0, 1 - ago / OPENED) ** 1.6;
