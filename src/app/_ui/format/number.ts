/** A figure for reading, with its unit after a narrow space: `formatNumber(1240, { unit: 'l/min' })`. */
export function formatNumber(value: number, format: { locale?: string; digits?: number; unit?: string } = {}): string {
  const { locale = 'en-US', digits = 2, unit } = format;
  const text = new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
  return unit ? `${text}\u202f${unit}` : text;
}

/** A share (0.125) as "12.5%". */
export function formatPercent(
  share: number,
  format: { locale?: string; digits?: number; signed?: boolean } = {},
): string {
  const { locale = 'en-US', digits = 1, signed = false } = format;
  return new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: digits,
    signDisplay: signed ? 'exceptZero' : 'auto',
  }).format(share);
}
