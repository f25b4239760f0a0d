import type { z } from 'zod';
import type { FieldErrors } from '@/app/_ui/form-errors';
import { PlaceOrder } from '@/server/checkout/contract';
import { readAddress as address, optionalText as optional } from '../_address/read-address';

type Draft = Omit<z.input<typeof PlaceOrder>, 'email' | 'shippingAddress' | 'billingAddress' | 'acceptTerms'>;
export type Order = z.output<typeof PlaceOrder>;

/** Names of the fields as a person reads them, for the summary of errors. */
export const labels: Record<string, string> = {
  email: 'E-mail',
  phone: 'Phone',
  shippingMethod: 'Delivery',
  paymentMethod: 'Payment',
  acceptTerms: 'Terms',
  discountCode: 'Discount code',
  ...Object.fromEntries(
    ['shippingAddress', 'billingAddress'].flatMap((at) => [
      [`${at}.name`, 'Name'],
      [`${at}.street`, 'Street'],
      [`${at}.postalCode`, 'Postal code'],
      [`${at}.city`, 'Town'],
      [`${at}.region`, 'State or province'],
      [`${at}.country`, 'Country'],
    ]),
  ),
};

const text = (form: FormData, name: string) => String(form.get(name) ?? '');
/** What was typed, checked by the contract's own schema: an order, or what is wrong with each field. */
export function readForm(
  form: FormData,
  draft: Draft,
  ownBilling: boolean,
): { order: Order } | { errors: FieldErrors } {
  const parsed = PlaceOrder.safeParse({
    ...draft,
    email: text(form, 'email'),
    phone: optional(form, 'phone') ?? null,
    note: text(form, 'note'),
    shippingAddress: address(form, 'shippingAddress'),
    billingAddress: ownBilling ? address(form, 'billingAddress') : null,
    acceptTerms: form.get('acceptTerms') === 'on',
  });
  if (parsed.success) return { order: parsed.data };
  const errors: FieldErrors = {};
  for (const issue of parsed.error.issues) errors[issue.path.join('.')] ??= issue.message;
  return { errors };
}
