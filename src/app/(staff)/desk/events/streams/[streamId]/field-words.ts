import { formatMoney } from '@/app/_ui/format/money';

const spaced = (name: string) => name.replace(/[A-Z]/g, (c) => ` ${c.toLowerCase()}`).replaceAll('-', ' ');

/** A field's name in words; amounts and rates go without their unit, which stands with the value. */
export const fieldWords = (field: string) =>
  field === 'exists' ? 'recorded' : spaced(field.replace(/(?<=.)(Minor|Bp)$/, ''));

/** A simple value as people read it: money, per cent, yes and no. */
export function valueWords(field: string, value: unknown, currency: string): string {
  if (value === null || value === '') return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number' && /Minor$/.test(field)) return formatMoney(value, currency);
  if (typeof value === 'number' && /Bp$/.test(field)) return `${value / 100} %`;
  return typeof value === 'number' ? value.toLocaleString('en-GB') : String(value);
}
