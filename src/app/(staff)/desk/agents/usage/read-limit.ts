/**
 * Millionths of a US dollar from what a person typed, with a point or a comma for the cents: `25`, `2.50`, `2,5`. Null when empty: no
 * limit. Undefined when it is no amount, or could be read in two ways.
 */
export function readLimit(text: string): number | null | undefined {
  const plain = text.replace(/[\s$]|USD/gi, '');
  if (plain === '') return null;
  if (/^\d{1,3}(,\d{3})+(\.\d{1,4})?$/.test(plain)) return Math.round(Number(plain.replaceAll(',', '')) * 1_000_000);
  if (!/^\d{1,7}([.,]\d{1,2})?$/.test(plain)) return undefined;
  return Math.round(Number(plain.replace(',', '.')) * 1_000_000);
}

/** A limit as it stands in a form. */
export const writeLimit = (micros: number | null | undefined) =>
  micros === null || micros === undefined ? '' : String(micros / 1_000_000);
