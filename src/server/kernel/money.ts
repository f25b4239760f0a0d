import { z } from 'zod';

/** Exponents of ISO 4217 that are not 2; others default to 2. */
const exponents: Record<string, number> = {
  JPY: 0,
  KRW: 0,
  CLP: 0,
  ISK: 0,
  VND: 0,
  BHD: 3,
  KWD: 3,
  OMR: 3,
  TND: 3,
  JOD: 3,
};

/** Digits after the point of a currency (ISO 4217). */
export const exponent = (currency: string) => exponents[currency] ?? 2;

/** An amount in minor units: a whole number, may be negative. As events keep it and sums come out. */
export const Minor = z.int();
/** The largest amount that is taken from anybody, in minor units: of so large ones, 90,000 still add up exactly. */
export const MOST_MINOR = 100_000_000_000;
const tooLarge = 'At most 1,000,000,000.00';
/** An amount in minor units as a command takes it. */
export const Amount = z
  // What no longer counts as a whole number is too large, not no number.
  .int({ error: ({ code }) => (code === 'too_big' || code === 'too_small' ? tooLarge : 'Enter an amount') })
  .min(-MOST_MINOR, tooLarge)
  .max(MOST_MINOR, tooLarge);
/** A three-letter ISO 4217 code. */
export const Currency = z.string().regex(/^[A-Z]{3}$/, 'A three-letter currency code');

/** The one rounding rule: half away from zero, to a whole minor unit. */
export const round = (minor: number) => Math.sign(minor) * Math.round(Math.abs(minor) + 1e-9);

/** A rate in basis points (1 % = 100) of an amount, rounded by the one rule. */
export const share = (minor: number, basisPoints: number) => round((minor * basisPoints) / 10_000);

/** The tax contained in a gross amount at a rate in basis points. */
export const taxWithin = (grossMinor: number, basisPoints: number) =>
  round((grossMinor * basisPoints) / (10_000 + basisPoints));

/** Splits an amount by weights so that the parts add up to it exactly (largest remainder; ties to the earlier part). */
export function allocate(minor: number, weights: readonly number[]): number[] {
  const total = weights.reduce((a, b) => a + b, 0);
  if (total <= 0) throw new RangeError('allocate: the weights must add up to more than zero');
  const exact = weights.map((w) => (minor * w) / total);
  const parts = exact.map(Math.floor);
  const rest = minor - parts.reduce((a, b) => a + b, 0);
  const order = exact.map((x, i) => [x - parts[i]!, i] as const).sort((a, b) => b[0] - a[0] || a[1] - b[1]);
  for (let k = 0; k < rest; k++) parts[order[k % order.length]![1]]! += 1;
  return parts;
}

/** Text such as `129.00` for an amount; for people use the `Money` component or `moneyText`. */
export function decimal(minor: number | bigint, currency: string): string {
  const places = exponent(currency);
  const digits = String(minor < 0 ? -minor : minor).padStart(places + 1, '0'); // never divided: a float would be a cent off
  const whole = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return `${minor < 0 ? '-' : ''}${whole}`;
}

/** An amount inside a sentence for a person: €1,299.00. */
export const moneyText = (minor: number, currency: string) => {
  let format = formats.get(currency);
  if (!format) {
    format = new Intl.NumberFormat('en-US', { style: 'currency', currency, currencyDisplay: 'narrowSymbol' });
    formats.set(currency, format);
  }
  return format.format(minor / 10 ** exponent(currency));
};
/** Made once for each currency: making one takes longer than writing a hundred amounts. */
const formats = new Map<string, Intl.NumberFormat>();

/** Minor units from what a person typed (`1,299.50`, `1299`), or undefined when it is no amount. */
export function parseMoney(text: string, currency: string): number | undefined {
  const plain = text.replace(/[\s,'’]/g, '');
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return undefined;
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length > exponent(currency)) return undefined;
  return Number(whole + fraction.padEnd(exponent(currency), '0'));
}
