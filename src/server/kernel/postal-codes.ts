/** How postal codes are written, by country (Universal Postal Union). Letters in any case, the space or dash may be left out. */
const written: Record<string, readonly [form: RegExp, such: string]> = {
  AT: [/^\d{4}$/, '1010'],
  AU: [/^\d{4}$/, '2000'],
  BE: [/^\d{4}$/, '1000'],
  BG: [/^\d{4}$/, '1000'],
  CA: [/^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/, 'K1A 0B1'],
  CH: [/^\d{4}$/, '3011'],
  CY: [/^\d{4}$/, '1010'],
  CZ: [/^\d{3} ?\d{2}$/, '110 00'],
  DE: [/^\d{5}$/, '10115'],
  DK: [/^\d{4}$/, '1050'],
  EE: [/^\d{5}$/, '10111'],
  ES: [/^\d{5}$/, '28001'],
  FI: [/^\d{5}$/, '00100'],
  FR: [/^\d{5}$/, '75001'],
  GB: [/^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/, 'SW1A 1AA'],
  GR: [/^\d{3} ?\d{2}$/, '104 31'],
  HR: [/^\d{5}$/, '10000'],
  HU: [/^\d{4}$/, '1011'],
  IE: [/^[A-Z]\d[\dW] ?[A-Z\d]{4}$/, 'D02 X285'],
  IS: [/^\d{3}$/, '101'],
  IT: [/^\d{5}$/, '00118'],
  JP: [/^\d{3}-?\d{4}$/, '100-0001'],
  LI: [/^\d{4}$/, '9490'],
  LT: [/^(LT-?)?\d{5}$/, '01100'],
  LU: [/^(L-?)?\d{4}$/, '1111'],
  LV: [/^(LV-?)?\d{4}$/, 'LV-1050'],
  MT: [/^[A-Z]{3} ?\d{4}$/, 'VLT 1117'],
  NL: [/^\d{4} ?[A-Z]{2}$/, '3011 AA'],
  NO: [/^\d{4}$/, '0150'],
  NZ: [/^\d{4}$/, '6011'],
  PL: [/^\d{2}-?\d{3}$/, '00-001'],
  PT: [/^\d{4}(-?\d{3})?$/, '1000-001'],
  RO: [/^\d{6}$/, '010011'],
  SE: [/^\d{3} ?\d{2}$/, '111 47'],
  SI: [/^\d{4}$/, '1000'],
  SK: [/^\d{3} ?\d{2}$/, '811 01'],
  TR: [/^\d{5}$/, '34000'],
  UA: [/^\d{5}$/, '01001'],
  US: [/^\d{5}(-?\d{4})?$/, '10001'],
};
/** Elsewhere: letters and digits, and a dash where there are no postal codes. */
const anywhere = /^([A-Z\d][A-Z\d -]*|-)$/;

/** What is wrong with a postal code of a country, as a sentence; undefined when it can be one. */
export function postalCodeFault(code: string, country: string): string | undefined {
  const [form, such] = written[country] ?? [anywhere, ''];
  // Some write the country before it: D-10115.
  const bare = code
    .trim()
    .toUpperCase()
    .replace(/^[A-Z]{1,2}[- ](?=\d{4,5}$)/, '');
  if (form.test(bare)) return undefined;
  return such ? `Enter a postal code such as ${such}` : 'Enter a postal code of letters and digits';
}
