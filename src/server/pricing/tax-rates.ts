/**
 * Standard VAT rates of the European Union in basis points, newest first, each from its first day. Source: the table of
 * sales-tax rates by country (`vat-rates`, as of July 2026) and the Commission's published changes.
 */
const rates: Record<string, readonly (readonly [from: string, bp: number])[]> = {
  AT: [['2016-01-01', 2000]],
  BE: [['2016-01-01', 2100]],
  BG: [['2016-01-01', 2000]],
  HR: [['2016-01-01', 2500]],
  CY: [['2016-01-01', 1900]],
  CZ: [['2016-01-01', 2100]],
  DK: [['2016-01-01', 2500]],
  EE: [
    ['2025-07-01', 2400],
    ['2024-01-01', 2200],
    ['2016-01-01', 2000],
  ],
  FI: [
    ['2024-09-01', 2550],
    ['2016-01-01', 2400],
  ],
  FR: [['2016-01-01', 2000]],
  DE: [
    ['2021-01-01', 1900],
    ['2020-07-01', 1600],
    ['2016-01-01', 1900],
  ],
  GR: [['2016-06-01', 2400]],
  HU: [['2016-01-01', 2700]],
  IE: [
    ['2021-03-01', 2300],
    ['2020-09-01', 2100],
    ['2016-01-01', 2300],
  ],
  IT: [['2016-01-01', 2200]],
  LV: [['2016-01-01', 2100]],
  LT: [['2016-01-01', 2100]],
  LU: [
    ['2024-01-01', 1700],
    ['2023-01-01', 1600],
    ['2016-01-01', 1700],
  ],
  MT: [['2016-01-01', 1800]],
  NL: [['2016-01-01', 2100]],
  PL: [['2016-01-01', 2300]],
  PT: [['2016-01-01', 2300]],
  RO: [
    ['2025-08-01', 2100],
    ['2017-01-01', 1900],
    ['2016-01-01', 2000],
  ],
  SK: [
    ['2025-01-01', 2300],
    ['2016-01-01', 2000],
  ],
  SI: [['2016-01-01', 2200]],
  ES: [['2016-01-01', 2100]],
  SE: [['2016-01-01', 2500]],
};

/** Member states of the European Union (ISO 3166-1; Greece is GR here, EL in tax numbers). */
export const isEu = (country: string) => country in rates;

/** Standard VAT rate of a country on a day (YYYY-MM-DD) in basis points; 0 outside the European Union. */
export const taxRate = (country: string, on: string) =>
  rates[country]?.find(([from]) => from <= on)?.[1] ?? rates[country]?.at(-1)?.[1] ?? 0;
