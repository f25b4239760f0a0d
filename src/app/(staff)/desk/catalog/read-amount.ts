import { parseMoney } from '@/server/kernel/money';

/**
 * Minor units from what a person typed, with a point or a comma for the cents: `1,299.50`, `1.299,50`, `129,9`. Undefined
 * when it is no amount, or could be read in two ways.
 */
export function readAmount(text: string, currency: string): number | undefined {
  const plain = text.replace(/[€$£\s]/g, '').replace(new RegExp(`^${currency}|${currency}$`, 'i'), '');
  if (/^\d{1,3}(\.\d{3})*,\d{1,2}$/.test(plain) || /^\d+,\d{1,2}$/.test(plain))
    return parseMoney(plain.replaceAll('.', '').replace(',', '.'), currency);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) || /^\d+(\.\d{1,2})?$/.test(plain)) return parseMoney(plain, currency);
  return undefined;
}

/** What a form says of an amount that cannot be read, by its field; nothing of one that can. */
export const unreadAmount = (form: FormData, name: string, currency: string): Record<string, string> =>
  readAmount(String(form.get(name) ?? ''), currency) === undefined
    ? { [name]: `Enter an amount in ${currency}, such as 129.00` }
    : {};
