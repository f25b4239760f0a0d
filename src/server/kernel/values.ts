import { z } from 'zod';

/** Value objects that several functions speak of. Pure: browsers may read them. */

export const Id = z.uuid();
export const Country = z.string().regex(/^[A-Z]{2}$/, 'Choose a country');
export const Email = z
  .string()
  .trim()
  .toLowerCase()
  .pipe(z.email('Enter an e-mail address such as name@example.com'))
  .pipe(z.string().max(254));
export const Phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 ()./-]{6,24}$/, 'Enter a phone number with digits, such as +49 30 1234567');
export const text = (max: number, message = 'Please fill this in') =>
  z.string().trim().min(1, message).max(max, `At most ${max} characters`);

/** A postal address. `region` is the state or province where the country has them. */
export const Address = z.object({
  name: text(120, 'Enter the name'),
  company: z.string().trim().max(120).optional(),
  street: text(160, 'Enter street and number'),
  street2: z.string().trim().max(160).optional(),
  postalCode: text(16, 'Enter the postal code'),
  city: text(80, 'Enter the town or city'),
  region: z.string().trim().max(80).optional(),
  country: Country,
});
export type Address = z.infer<typeof Address>;

/** What stands for an address after its person was erased. */
export const erasedAddress: Address = {
  name: '(erased)',
  street: '(erased)',
  postalCode: '-',
  city: '(erased)',
  country: 'ZZ',
};

/** How an order is paid. `terms`: on account, due after the dealer's days. */
export const PaymentMethod = z.enum(['card', 'bank-transfer', 'cash-on-delivery', 'terms']);
export type PaymentMethod = z.infer<typeof PaymentMethod>;
