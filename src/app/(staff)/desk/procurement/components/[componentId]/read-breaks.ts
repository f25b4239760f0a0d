import { readAmount } from '../../../catalog/read-amount';

/** "50 12.40" on each line: from how many on, and what one costs. Undefined when a line is not like that. */
export function readBreaks(text: string, currency: string) {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter(Boolean);
  const breaks = lines.map((line) => {
    const [, quantity = '', price = ''] = line.match(/^(\d+)\s*[\s:;x]\s*(\S+)$/) ?? [];
    return { fromQuantity: Number(quantity), unitPriceMinor: readAmount(price, currency) ?? 0 };
  });
  const fits = breaks.length > 0 && breaks.every((b) => b.fromQuantity > 0 && b.unitPriceMinor > 0);
  return fits ? breaks : undefined;
}
