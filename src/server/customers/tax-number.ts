/** How VAT numbers of the European Union are written (Commission, VIES), by the letters they begin with. */
const forms: Record<string, RegExp> = {
  AT: /^U\d{8}$/,
  BE: /^[01]\d{9}$/,
  BG: /^\d{9,10}$/,
  CY: /^\d{8}[A-Z]$/,
  CZ: /^\d{8,10}$/,
  DE: /^\d{9}$/,
  DK: /^\d{8}$/,
  EE: /^\d{9}$/,
  EL: /^\d{9}$/,
  ES: /^[A-Z\d]\d{7}[A-Z\d]$/,
  FI: /^\d{8}$/,
  FR: /^[A-HJ-NP-Z\d]{2}\d{9}$/,
  HR: /^\d{11}$/,
  HU: /^\d{8}$/,
  IE: /^\d[A-Z\d+*]\d{5}[A-Z]{1,2}$/,
  IT: /^\d{11}$/,
  LT: /^(\d{9}|\d{12})$/,
  LU: /^\d{8}$/,
  LV: /^\d{11}$/,
  MT: /^\d{8}$/,
  NL: /^\d{9}B\d{2}$/,
  PL: /^\d{10}$/,
  PT: /^\d{9}$/,
  RO: /^\d{2,10}$/,
  SE: /^\d{10}01$/,
  SI: /^\d{8}$/,
  SK: /^\d{10}$/,
};

/** The country of a well-formed VAT number of the European Union; null for anything else. Whether it is in use only VIES knows. */
export function vatCountry(taxNumber: string): string | null {
  const plain = taxNumber.toUpperCase().replace(/[\s.-]/g, '');
  const prefix = plain.slice(0, 2);
  if (!forms[prefix]?.test(plain.slice(2))) return null;
  return prefix === 'EL' ? 'GR' : prefix;
}

/** Whether it can be a tax number of some country: a VAT number as its letters ask for, or letters and digits of another kind. */
export function isTaxNumber(typed: string): boolean {
  if (vatCountry(typed) !== null) return true;
  const claimed = /^([A-Z]{2})[\s.-]*U?\d/i.exec(typed)?.[1]?.toUpperCase();
  if (claimed && claimed in forms) return false;
  return /^[A-Z\d][A-Z\d ./-]{3,31}$/i.test(typed) && /\d/.test(typed);
}
