'use client';
import { type FormEvent, useState } from 'react';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { formatTime } from '@/app/_ui/format/time';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { Notice } from '@/app/_ui/notice';
import { RadioCards } from '@/app/_ui/radio-cards';
import { SendButton } from '@/app/_ui/send-button';
import { TableSkeleton } from '@/app/_ui/skeleton';
import { Textarea } from '@/app/_ui/textarea';
import { countryName } from '@/app/(shop)/_cart/countries';
import { DiscountCode } from '@/app/(shop)/_cart/discount-code';
import { refusalOf } from '@/app/(shop)/_cart/refusal';
import { Totals } from '@/app/(shop)/_cart/totals';
import { useCart } from '@/app/(shop)/_cart/use-cart';
import { useQuote } from '@/app/(shop)/_cart/use-quote';
import type { Address } from '@/server/kernel/values';
import { LinesTable } from './lines-table';
import { PaymentChoice } from './payment-choice';
import { usePlaceOrder } from './use-place-order';

type Saved = { id: string; address: Address; isDefault: boolean };
export type Terms = { days: number; leftMinor: number; onHold: boolean; holdReason: string | null };
type Props = { contact: { email: string; phone: string | null }; addresses: Saved[]; terms: Terms };

/** Address, shipping, payment and reference, with the exact sum beside them; ordered with one button. */
export function CheckoutForm({ contact, addresses, terms }: Props) {
  const { cart } = useCart({ seek: true });
  const [addressId, setAddressId] = useState(addresses.find((a) => a.isDefault)?.id ?? addresses[0]?.id ?? '');
  const [wished, setWished] = useState<'standard' | 'express' | 'pickup'>();
  const [payment, setPayment] = useState<'terms' | 'bank-transfer'>(terms.onHold ? 'bank-transfer' : 'terms');
  const address = addresses.find((a) => a.id === addressId)?.address ?? addresses[0]!.address;
  const none = { id: null, count: 0, claim: false, code: null, lines: [] };
  const quote = useQuote({ cart: cart ?? none, destination: address.country, shippingMethod: wished });
  const { place, busy, done, refusal } = usePlaceOrder();

  if (done || !cart) return <TableSkeleton rows={4} columns={4} />;
  if (cart.lines.length === 0 || cart.id === null)
    return (
      <EmptyState
        title="There is nothing to order yet"
        action={
          <ButtonLink href="/dealer" variant="primary">
            To the order grid
          </ButtonLink>
        }
      >
        Paste a list or type quantities first.
      </EmptyState>
    );
  const cartId = cart.id;
  const answer = quote.data;
  const problem = refusalOf(quote.error);
  const method = quote.isPlaceholderData ? (wished ?? answer?.quote.shipping.method) : answer?.quote.shipping.method;
  const lacking = cart.lines.filter((l) => l.problem).map((l) => l.sku);
  const blocked = lacking.length > 0 || !answer || quote.isPlaceholderData || Boolean(problem);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = answer?.shipping.find((s) => s.method === method);
    if (!answer || !chosen || busy) return;
    const form = new FormData(event.currentTarget);
    void place({
      cartId,
      email: contact.email,
      phone: contact.phone,
      shippingAddress: address,
      shippingMethod: chosen.method,
      paymentMethod: payment,
      expectedTotalMinor: answer.quote.totalMinor,
      purchaseReference: String(form.get('purchaseReference')).trim() || null,
      note: String(form.get('note')).trim(),
    });
  };
  return (
    <Form
      onSubmit={submit}
      className="grid grid-cols-[minmax(0,1fr)] items-start gap-5 lg:grid-cols-[minmax(0,1fr)_21rem]"
    >
      <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-5">
        <LinesTable cart={cart} quote={answer?.quote} />
        <Panel title="Deliver to">
          <RadioCards
            aria-label="Deliver to"
            columns
            value={addressId}
            onValueChange={setAddressId}
            cards={addresses.map(({ id, address: a }) => ({
              value: id,
              label: a.company ?? a.name,
              hint: `${a.street}, ${a.postalCode} ${a.city}, ${countryName(a.country)}`,
            }))}
          />
          <p className="mt-3 text-dense">
            <ButtonLink href="/dealer/account" variant="link">
              Manage addresses
            </ButtonLink>
          </p>
        </Panel>
        <Panel title="Shipping">
          {answer && (
            <RadioCards
              aria-label="Shipping"
              columns
              value={method}
              onValueChange={(value) => setWished(answer.shipping.find((s) => s.method === value)?.method)}
              cards={answer.shipping.map((s) => ({
                value: s.method,
                label: s.label,
                hint: `By ${formatTime(s.promisedOn, 'date', { timeZone: 'UTC' })}`,
                aside: s.priceMinor === 0 ? 'Free' : <Money minor={s.priceMinor} currency={answer.quote.currency} />,
              }))}
            />
          )}
        </Panel>
        <Panel title="Payment">
          <PaymentChoice
            terms={terms}
            totalMinor={answer?.quote.totalMinor ?? 0}
            currency={answer?.quote.currency ?? 'EUR'}
            value={payment}
            onChange={setPayment}
          />
        </Panel>
        <Panel title="For your records">
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label="Purchase reference"
              name="purchaseReference"
              optional
              hint="Stands on the confirmation and the invoice."
              error={refusal?.field === 'purchaseReference' ? refusal.message : undefined}
            >
              <Input maxLength={60} autoComplete="off" />
            </Field>
            <Field label="Note to us" name="note" optional>
              <Textarea rows={2} maxLength={1000} />
            </Field>
          </div>
        </Panel>
      </div>
      <section
        aria-label="Total"
        className="grid gap-4 rounded-lg border border-line bg-surface p-4 lg:sticky lg:top-28"
      >
        {problem && <Notice tone="negative">{problem.message}</Notice>}
        {answer && <Totals quote={answer.quote} stale={quote.isPlaceholderData} />}
        <DiscountCode
          cart={cart}
          quote={answer}
          error={refusal?.field === 'discountCode' ? refusal.message : undefined}
        />
        {refusal && (
          <Notice tone="negative" title="Nothing was ordered">
            {refusal.message}
          </Notice>
        )}
        {lacking.length > 0 && (
          <Notice tone="caution" title="Not all of it can be ordered as it stands">
            Lower the quantity or take it out: {lacking.join(', ')}.{' '}
            <ButtonLink href="/dealer" variant="link">
              Change the order
            </ButtonLink>
          </Notice>
        )}
        <SendButton variant="accent" size="lg" wide loading={busy} disabled={blocked}>
          {payment === 'terms' ? 'Order on account' : 'Place order'}
        </SendButton>
        <p className="text-dense text-muted">
          By ordering you accept our terms of sale. You can cancel until we start picking.
        </p>
      </section>
    </Form>
  );
}
