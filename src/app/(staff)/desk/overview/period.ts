import { type Period, periods } from '@/server/analytics/contract';

/** A period in words: its tab, what it is compared with, and itself within a sentence. */
export const periodWords: Record<Period, { label: string; versus: string; within: string }> = {
  today: { label: 'Today', versus: 'vs yesterday by now', within: 'today' },
  '7d': { label: '7 days', versus: 'vs 7 days before', within: 'in the last 7 days' },
  '30d': { label: '30 days', versus: 'vs 30 days before', within: 'in the last 30 days' },
  '90d': { label: '90 days', versus: 'vs 90 days before', within: 'in the last 90 days' },
};

/** The period that an address names; any other words mean 30 days. */
export const periodFrom = (value: string | string[] | undefined): Period =>
  periods.find((period) => period === value) ?? '30d';
