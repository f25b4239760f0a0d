import type { Address } from '@/server/kernel/values';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** What was typed into a field that may stay empty. */
export const optionalText = (form: FormData, name: string) => text(form, name).trim() || undefined;

/** The address typed into `AddressFields` under this name; not checked yet. */
export function readAddress(form: FormData, at: string): Address {
  return {
    name: text(form, `${at}.name`),
    company: optionalText(form, `${at}.company`),
    street: text(form, `${at}.street`),
    street2: optionalText(form, `${at}.street2`),
    postalCode: text(form, `${at}.postalCode`),
    city: text(form, `${at}.city`),
    region: optionalText(form, `${at}.region`),
    country: text(form, `${at}.country`),
  };
}
