import { type Period, periods } from '@/server/analytics/contract';

/** A period in words: its tab, what it is compared with, and itself within a sentence. */
export const periodWords: Record<Period, { label: string; versus: string; within: string }> = {
  today: { label: 'Today', versus: 'yesterday by now', within: 'today' },
  '7d': { label: '7 days', versus: 'the 7 before', within: 'in the last 7 days' },
  '30d': { label: '30 days', versus: 'the 30 before', within: 'in the last 30 days' },
  '90d': { label: '90 days', versus: 'the 90 before', within: 'in the last 90 days' },
};

/** The period that an address names; any other words mean 30 days. */
export const periodFrom = (value: string | string[] | undefined): Period =>
  periods.find((period) => period === value) ?? '30d';
