import { dateFormat, numberFormat } from '../format/intl';
import { formatAmount, formatMoney } from '../format/money';
import { formatNumber, formatPercent } from '../format/number';
import { formatTime } from '../format/time';

/** How a chart writes its values; plain data, so that server components can pass it. */
export type ValueFormat =
  | { kind: 'money'; currency: string }
  /** Money in whole units with the digits that small amounts need: $0.0027. */
  | { kind: 'amount'; currency: string }
  | { kind: 'number'; unit?: string; digits?: number }
  | { kind: 'percent' };

/** How a chart writes its horizontal axis: instants as days or months, or words as they are. */
export type CategoryFormat = 'day' | 'month' | 'text';

export function formatValue(value: number, format: ValueFormat, compact = false): string {
  if (format.kind === 'money') return formatMoney(Math.round(value), format.currency, { compact });
  if (format.kind === 'amount') return formatAmount(value, format.currency);
  if (format.kind === 'percent') return formatPercent(value);
  if (compact && Math.abs(value) >= 10_000)
    return numberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 }).format(value);
  return formatNumber(value, { digits: format.digits, unit: compact ? undefined : format.unit });
}

export function formatCategory(value: string, format: CategoryFormat): string {
  if (format === 'text') return value;
  const date = new Date(value);
  if (format === 'month') return dateFormat('en-US', { month: 'short', year: '2-digit', timeZone: 'UTC' }).format(date);
  return formatTime(date, 'date', { timeZone: 'UTC' }).replace(/, \d{4}$/, '');
}
