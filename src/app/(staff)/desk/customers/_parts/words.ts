import { formatMoney } from '@/app/_ui/format/money';
import type { Tone } from '@/app/_ui/tone';

type Entry = { type: string; data: unknown };
type Said = { title: string; detail?: string; tone?: Tone };

const text = (data: unknown, key: string) => {
  const value = typeof data === 'object' && data !== null ? Reflect.get(data, key) : undefined;
  return typeof value === 'string' && value ? value : undefined;
};
const money = (data: unknown, currency: string) => {
  const value = typeof data === 'object' && data !== null ? Reflect.get(data, 'amountMinor') : undefined;
  return typeof value === 'number' ? formatMoney(value, currency) : '';
};

/** An event of a customer in words for the desk. Events this list does not know keep their name. */
export function said({ type, data }: Entry, currency: string): Said {
  switch (type) {
    case 'customer.registered':
      return { title: 'Customer registered', detail: text(data, 'code') };
    case 'customer.changed':
      return { title: 'Details changed' };
    case 'customer.linked':
      return { title: 'Connected to an account' };
    case 'customer.address-saved':
      return { title: 'Address saved' };
    case 'customer.address-removed':
      return { title: 'Address removed' };
    case 'dealer.applied':
      return { title: 'Applied as a dealer', tone: 'brand' };
    case 'dealer.approved':
      return { title: 'Approved as a dealer', detail: text(data, 'note'), tone: 'positive' };
    case 'dealer.rejected':
      return { title: 'Application rejected', detail: text(data, 'reason'), tone: 'negative' };
    case 'dealer.terms-changed':
      return { title: 'Terms changed', detail: text(data, 'reason') };
    case 'dealer.put-on-hold':
      return { title: 'Put on hold', detail: text(data, 'reason'), tone: 'caution' };
    case 'dealer.released-from-hold':
      return { title: 'Released from hold', tone: 'positive' };
    case 'credit.held':
      return { title: `Credit held: ${money(data, currency)}` };
    case 'credit.released':
      return { title: `Credit released: ${money(data, currency)}`, detail: text(data, 'reason') };
    case 'payment.received':
      return { title: `Payment received: ${money(data, currency)}`, detail: text(data, 'reference'), tone: 'positive' };
    case 'payment.applied':
      return { title: `Payment used: ${money(data, currency)}` };
    case 'payment.refunded':
      return { title: `Refunded: ${money(data, currency)}`, detail: text(data, 'reason') };
    default:
      return { title: type.replace('.', ': ').replaceAll('-', ' ') };
  }
}
