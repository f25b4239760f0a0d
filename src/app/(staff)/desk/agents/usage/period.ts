export const periods = ['month', 'last-month', '90d'] as const;
export type Period = (typeof periods)[number];
export const periodWords: Record<Period, { label: string; within: string }> = {
  month: { label: 'This month', within: 'this month' },
  'last-month': { label: 'Last month', within: 'last month' },
  '90d': { label: '90 days', within: 'in the last 90 days' },
};

/** The period that an address names; any other words mean this month. */
export const periodFrom = (value: string | string[] | null | undefined): Period =>
  periods.find((period) => period === value) ?? 'month';

/** First and last day of a period (UTC), as seen on a day. */
export function daysOf(period: Period, today: string): { from: string; until: string } {
  const at = (year: number, month: number, day: number) =>
    new Date(Date.UTC(year, month, day)).toISOString().slice(0, 10);
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  if (period === 'last-month') return { from: at(year, month - 2, 1), until: at(year, month - 1, 0) };
  if (period === '90d') return { from: at(year, month - 1, day - 89), until: today };
  return { from: `${today.slice(0, 7)}-01`, until: today };
}
