/** Money, days and rates as papers write them: fixed, whatever the machine's own language. */
export const money = (minor: number, currency: string) => {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2)).replace(/\u00a0/g, ' ');
};

/** 21 November 2026 */
export const longDay = (day: string) =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** 19 %, 7.7 % */
export const rate = (basisPoints: number) => `${Number((basisPoints / 100).toFixed(2))} %`;

const regions = new Intl.DisplayNames('en-GB', { type: 'region' });
export const countryName = (code: string) =>
  /^[A-Z]{2}$/.test(code) && code !== 'ZZ' ? (regions.of(code) ?? code) : '';

type Postal = {
  name: string;
  company?: string;
  street: string;
  street2?: string;
  postalCode: string;
  city: string;
  region?: string;
  country: string;
};
/** An address as lines of an envelope; the country only when it is another than the sender's. */
export const addressLines = (to: Postal, home?: string): string[] =>
  [
    to.company,
    to.name,
    to.street,
    to.street2,
    `${to.postalCode} ${to.city}`,
    to.region,
    to.country === home ? '' : countryName(to.country).toUpperCase(),
  ].filter((line): line is string => Boolean(line?.trim()));

/** An IBAN in groups of four. */
export const iban = (plain: string) => plain.replace(/(.{4})(?=.)/g, '$1 ');
