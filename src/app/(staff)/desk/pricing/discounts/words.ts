import type { Outputs } from '@/app/_api/client';
import type { Status } from '@/app/_ui/status-badge';
import { moneyText } from '@/server/kernel/money';

export type Discount = Outputs['pricing']['discounts']['rows'][number];
type Terms = Discount['terms'];

/** What it takes off, in a few words. */
export function valueText({ value }: Terms): string {
  if (value.kind === 'percent') return `${value.basisPoints / 100} %`;
  return value.kind === 'amount' ? moneyText(value.amountMinor, value.currency) : 'Free delivery';
}

export const standings: Record<Discount['standing'], { word: string; status: Status }> = {
  running: { word: 'Running', status: 'active' },
  scheduled: { word: 'Scheduled', status: 'waiting' },
  over: { word: 'Over', status: 'done' },
  'used-up': { word: 'Used up', status: 'done' },
  ended: { word: 'Ended', status: 'stopped' },
};
export const audiences: Record<Terms['audience'], string> = {
  consumers: 'Consumers',
  dealers: 'Dealers',
  everyone: 'Everyone',
};
/** What of a basket it counts for. */
export const scopeText = ({ productIds, categoryIds, value }: Terms) =>
  value.kind === 'free-shipping'
    ? 'Standard delivery'
    : productIds.length + categoryIds.length === 0
      ? 'The whole order'
      : [
          productIds.length && `${productIds.length} ${productIds.length === 1 ? 'product' : 'products'}`,
          categoryIds.length && `${categoryIds.length} ${categoryIds.length === 1 ? 'category' : 'categories'}`,
        ]
          .filter(Boolean)
          .join(', ');

type Search = Record<string, string | string[] | undefined>;
const views = ['all', 'running', 'scheduled', 'past'] as const;
export const viewNames: Record<Exclude<(typeof views)[number], 'all'>, string> = {
  running: 'Running',
  scheduled: 'Scheduled',
  past: 'Past',
};

/** What the address asks for; what it does not understand is left out. */
export function discountFilter(params: Search) {
  const one = (name: string) => [params[name] ?? ''].flat()[0] ?? '';
  return {
    view: views.find((view) => view === one('view')) ?? ('all' as const),
    search: one('q').trim().slice(0, 80) || undefined,
    cursor: one('cursor').slice(0, 100) || undefined,
  };
}
