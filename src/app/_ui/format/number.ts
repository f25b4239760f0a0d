import { numberFormat } from './intl';

/** A figure for reading, with its unit after a narrow space: `formatNumber(1240, { unit: 'l/min' })`. */
export function formatNumber(value: number, format: { locale?: string; digits?: number; unit?: string } = {}): string {
  const { locale = 'en-US', digits = 2, unit } = format;
  const text = numberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return unit ? `${text}\u202f${unit}` : text;
}

/** A share (0.125) as "12.5%"; `fixed` keeps the zero of "42.0%", for columns. */
export function formatPercent(
  share: number,
  format: { locale?: string; digits?: number; signed?: boolean; fixed?: boolean } = {},
): string {
  const { locale = 'en-US', digits = 1, signed = false, fixed = false } = format;
  return numberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: fixed ? digits : 0,
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(share);
}
