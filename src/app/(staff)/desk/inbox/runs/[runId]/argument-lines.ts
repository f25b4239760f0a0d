import { toDecimal } from '@/app/_ui/format/money';
import type { Json } from '@/server/kernel/event';

/** One argument of a draft, in words. */
export type ArgumentLine = { name: string; value: string };

const spaced = (key: string) =>
  key
    .replace(/Minor$/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();

/** What a draft's arguments say: names as words, money in whole units, ids left out, lists counted, yes or no. Nothing to do: an empty list. */
export function argumentLines(draft: Record<string, Json> | null): ArgumentLine[] {
  if (!draft) return [];
  const currency = typeof draft.currency === 'string' ? draft.currency : undefined;
  return Object.entries(draft).flatMap(([key, value]) => {
    if (value === null || value === '' || /(^i|I)d$/.test(key) || key === 'currency' || key === 'reason') return [];
    return [{ name: spaced(key), value: said(key, value, currency) }];
  });
}

function said(key: string, value: Json, currency: string | undefined): string {
  if (Array.isArray(value)) return String(value.length);
  if (typeof value === 'object' && value !== null) return `${Object.keys(value).length} fields`;
  if (typeof value === 'number' && key.endsWith('Minor') && Number.isInteger(value))
    return `${toDecimal(value, currency ?? 'EUR')}${currency ? ` ${currency}` : ''}`;
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

/** Whether two drafts would do the same: what is said beside it does not count. */
export const sameDraft = (a: Record<string, Json> | null, b: Record<string, Json> | null) =>
  JSON.stringify(argumentLines(a)) === JSON.stringify(argumentLines(b));
