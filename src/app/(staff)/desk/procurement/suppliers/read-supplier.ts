import { readAmount } from '../../catalog/read-amount';

/** The form's answers as a supplier's facts and contacts; the contract checks them. Further contacts stay as they are. */
export function readSupplier(form: FormData, before?: { contacts: readonly unknown[] }) {
  const word = (name: string) => String(form.get(name) ?? '').trim();
  const number = (name: string) => (word(name) === '' ? Number.NaN : Number(word(name).replace(',', '.')));
  const currency = word('currency').toUpperCase();
  const amount = (name: string) => (word(name) === '' ? 0 : (readAmount(word(name), currency) ?? Number.NaN));
  return {
    facts: {
      name: word('name'),
      country: word('country').toUpperCase(),
      street: word('street'),
      postalCode: word('postalCode'),
      city: word('city'),
      website: word('website'),
      currency,
      terms: {
        netDays: number('netDays'),
        discountBp: Math.round(number('discountBp') * 100),
        discountDays: number('discountDays'),
      },
      incoterm: word('incoterm'),
      leadTimeDays: number('leadTimeDays'),
      leadTimeSdDays: number('leadTimeSdDays'),
      minimumOrderMinor: amount('minimumOrderMinor'),
      freightMinor: amount('freightMinor'),
      freeFreightFromMinor: amount('freeFreightFromMinor'),
      notes: word('notes'),
    },
    contacts: [
      {
        name: word('contacts.0.name'),
        role: word('contacts.0.role'),
        email: word('contacts.0.email'),
        phone: word('contacts.0.phone'),
      },
      ...(before?.contacts.slice(1) ?? []),
    ],
  };
}
