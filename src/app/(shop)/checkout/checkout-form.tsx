'use client';
import { type FormEvent, useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors, fieldError } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { Link } from '@/app/_ui/link';
import { Textarea } from '@/app/_ui/textarea';
import type { PaymentMethod } from '@/server/kernel/values';
import { AddressFields } from '../_address/address-fields';
import { useDestination } from '../_cart/destination';
import { useCart } from '../_cart/use-cart';
import { useQuote } from '../_cart/use-quote';
import { Block } from './block';
import { DeliveryChoice } from './delivery-choice';
import { FieldNote, notedBy } from './field-note';
import { labels, readForm } from './form-values';
import type { Known } from './known';
import { NothingToOrder } from './nothing-to-order';
import { OrderSummary } from './order-summary';
import { PaymentChoice } from './payment-choice';
import { ShippingAddress } from './shipping-address';
import { usePlaceOrder } from './use-place-order';

type Method = 'standard' | 'express' | 'pickup';
const verbs: Partial<Record<PaymentMethod, string>> = { card: 'Buy now and pay' };

/** Contact and address, delivery, payment; the sum beside them. */
export function CheckoutForm({ initial, known }: { initial: Outputs['checkout']['cart']; known: Known | null }) {
  const { cart = initial } = useCart({ seek: true });
  const [orderId] = useState(() => crypto.randomUUID());
  const [kept, keep] = useDestination();
  const [chosen, setChosen] = useState(known?.addresses[0]?.address.country);
  const country = chosen ?? kept;
  const [method, setMethod] = useState<Method>('standard');
  const [payment, setPayment] = useState<PaymentMethod>();
  const [ownBilling, setOwnBilling] = useState(false);
  const quote = useQuote({ cart, destination: country, shippingMethod: method });
  const { place, busy, message, errors, setErrors, setMessage } = usePlaceOrder();

  // A choice that is not offered there gives way to the first one that is.
  const offered = quote.data?.payment;
  const paymentMethod = payment && offered?.includes(payment) ? payment : (offered?.[0] ?? 'bank-transfer');
  const answered = quote.isPlaceholderData ? undefined : quote.data?.quote.shipping.method;
  const shippingMethod = (answered ?? method) as Method; // the contract's methods
  const lineErrors = Object.fromEntries(
    Object.keys(errors).flatMap((key) =>
      key.startsWith('lines.') ? [[key.slice(6), fieldError(errors, key) ?? '']] : [],
    ),
  );

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy || !quote.data || quote.isPlaceholderData || !cart.id) return;
    const expectedTotalMinor = quote.data.quote.totalMinor;
    const draft = { cartId: cart.id, orderId, shippingMethod, paymentMethod, expectedTotalMinor };
    const read = readForm(new FormData(event.currentTarget), draft, ownBilling);
    if ('order' in read) return void place(read.order);
    setMessage(undefined);
    setErrors(read.errors);
  };

  // Ordered in another tab meanwhile, or the browser went back to here. While this page orders, its basket empties before it is left.
  if (cart.lines.length === 0 && !busy) return <NothingToOrder />;
  return (
    <Form onSubmit={submit} unchecked className="grid items-start gap-6 lg:grid-cols-[1fr_22rem] lg:gap-8">
      <div className="grid gap-6">
        <FormErrors message={message} fields={errors} labels={labels} />
        <Block
          step={1}
          title="Who and where to"
          aside={
            known ? null : (
              <Link href={href('/sign-in?callbackUrl=/checkout')} className="text-brand underline underline-offset-4">
                Sign in to fill this in
              </Link>
            )
          }
        >
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="E-mail"
              name="email"
              error={fieldError(errors, 'email')}
              hint="The confirmation and the tracking link go here."
            >
              <Input type="email" autoComplete="email" inputMode="email" defaultValue={known?.email} />
            </Field>
            <Field label="Phone" name="phone" optional error={fieldError(errors, 'phone')} hint="For the carrier only.">
              <Input type="tel" autoComplete="tel" defaultValue={known?.phone} />
            </Field>
          </div>
          <ShippingAddress
            known={known}
            errors={errors}
            country={country}
            onCountry={(next) => {
              setChosen(next);
              keep(next);
            }}
          />
          <Checkbox
            label="The invoice goes to another address"
            checked={ownBilling}
            onCheckedChange={(on) => setOwnBilling(on === true)}
          />
          {ownBilling && (
            <fieldset className="grid gap-4">
              <legend className="mb-3 font-medium text-sm">Invoice address</legend>
              <AddressFields at="billingAddress" section="billing" errors={errors} country={country} />
            </fieldset>
          )}
        </Block>
        <Block step={2} title="Delivery">
          <DeliveryChoice
            quote={quote.data}
            value={shippingMethod}
            onChange={(next) => setMethod(next as Method)} // one of the cards, which are the contract's methods
            error={fieldError(errors, 'shippingMethod')}
          />
          <Field label="Note for us or the carrier" name="note" optional error={fieldError(errors, 'note')}>
            <Textarea rows={2} maxLength={1000} />
          </Field>
        </Block>
        <Block step={3} title="Payment">
          <PaymentChoice
            offered={offered}
            termsDays={quote.data?.termsDays}
            value={paymentMethod}
            onChange={setPayment}
            error={fieldError(errors, 'paymentMethod')}
          />
          <div className="grid gap-1.5">
            <Checkbox
              id="field-acceptTerms"
              name="acceptTerms"
              {...notedBy('acceptTerms', fieldError(errors, 'acceptTerms'))}
              label={
                <>
                  I accept the <Terms part="contract">terms of sale</Terms> and have read about my{' '}
                  <Terms part="withdrawal">right to withdraw</Terms> within 14 days
                </>
              }
            />
            <FieldNote name="acceptTerms" error={fieldError(errors, 'acceptTerms')} />
          </div>
        </Block>
      </div>
      <OrderSummary
        cart={cart}
        quote={quote}
        busy={busy}
        lineErrors={lineErrors}
        codeError={fieldError(errors, 'discountCode')}
        verb={verbs[paymentMethod] ?? 'Buy now'}
      />
    </Form>
  );
}

/** In a window of its own, so that nothing that was typed is lost. */
const Terms = ({ part, children }: { part: string; children: string }) => (
  <a href={`/help/terms#${part}`} target="_blank" className="text-brand underline underline-offset-4" rel="noopener">
    {children}
  </a>
);
