import { numberFormat } from './intl';

/** Digits after the decimal separator of a currency (ISO 4217: JPY 0, USD 2, KWD 3). */
export function currencyExponent(currency: string): number {
  const known = exponents.get(currency);
  if (known !== undefined) return known;
  const { maximumFractionDigits: digits = 2 } = numberFormat('en', { style: 'currency', currency }).resolvedOptions();
  exponents.set(currency, digits);
  return digits;
}
const exponents = new Map<string, number>();

/** Minor units as a plain decimal, exact at any size: 123456 USD is "1234.56". */
export function toDecimal(minor: number | bigint, currency: string): `${number}` {
  const exponent = currencyExponent(currency);
  const negative = minor < 0;
  const digits = String(negative ? -BigInt(minor) : BigInt(minor)).padStart(exponent + 1, '0');
  const whole = digits.slice(0, digits.length - exponent);
  const text = exponent ? `${whole}.${digits.slice(-exponent)}` : whole;
  // Digits with an optional sign and point are a numeric string by construction.
  return `${negative ? '-' : ''}${text}` as `${number}`;
}

export type MoneyFormat = {
  locale?: string;
  /** Drops ".00" and shortens thousands: for tiles and chart axes, never for a price. */
  compact?: boolean;
  /** Always shows the sign: for differences. */
  signed?: boolean;
};

/** Money for reading: `formatMoney(12900, 'USD')` is "$129.00". Minor units, ISO 4217 currency. */
export function formatMoney(minor: number | bigint, currency: string, format: MoneyFormat = {}): string {
  const { locale = 'en-US', compact = false, signed = false } = format;
  return numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    signDisplay: signed ? 'exceptZero' : 'auto',
    ...(compact ? { notation: 'compact', minimumFractionDigits: 0, maximumFractionDigits: 1 } : {}),
  }).format(toDecimal(minor, currency));
}

/** An amount in whole units with the digits it needs to say something: $12.40, $0.0027. For metered costs, never for a price. */
export function formatAmount(amount: number, currency: string, locale = 'en-US'): string {
  const small = amount !== 0 && Math.abs(amount) < 1;
  return numberFormat(locale, {
    style: 'currency',
    currency,
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    ...(small ? { maximumSignificantDigits: 2, minimumFractionDigits: undefined } : { maximumFractionDigits: 2 }),
  }).format(amount);
}
