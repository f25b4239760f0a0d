/** An amount as a person reads it: €1,299.00. */
export const amount = (minor: number, currency: string) => {
  const format = new Intl.NumberFormat('en-GB', { style: 'currency', currency });
  return format.format(minor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
};

/** A day as a person reads it: 21 November 2026. Takes YYYY-MM-DD or a time. */
export const day = (iso: string) =>
  new Date(iso).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** How a person is addressed. */
export const dear = (name: string) => `Hello ${name.trim() || 'there'},`;

type Lines = { name: string; company?: string; street: string; street2?: string; postalCode: string; city: string };
/** A postal address on several lines. */
export const postal = (a: Lines & { region?: string; country: string }) =>
  [a.company, a.name, a.street, a.street2, `${a.postalCode} ${a.city}`, a.region, country(a.country)]
    .filter(Boolean)
    .join('\n');

const names = new Intl.DisplayNames('en', { type: 'region' });
const country = (code: string) => (/^[A-Z]{2}$/.test(code) ? (names.of(code) ?? code) : code);
