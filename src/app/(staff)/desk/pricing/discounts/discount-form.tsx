'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { ButtonLink } from '@/app/_ui/button-link';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';
import { LimitFields } from './limit-fields';
import { fieldOf, labels, readSkus, readTerms } from './read-terms';
import { ValueFields } from './value-fields';
import type { Discount } from './words';

export type Shown = Discount & { skus: string[] };
type Props = { categories: { id: string; name: string }[]; currency: string; discount?: Shown };

/** What a discount gives, to whom, when and how often. The contract's own schema checks here and at the door. */
export function DiscountForm({ categories, currency, discount }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const [newId] = useState(() => crypto.randomUUID()); // the same when the form is sent twice: one discount, not two
  const discountId = discount?.id ?? newId;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [message, setMessage] = useState<string>();
  const [busy, setBusy] = useState(false);

  const save = async (form: FormData) => {
    const skus = readSkus(String(form.get('skus') ?? ''));
    const products = skus.length > 0 ? await client.catalog.bySkus.query({ skus }) : [];
    const missing = skus.filter((sku) => !products.some((product) => product.sku === sku));
    const read = readTerms(form, { productIds: products.map((product) => product.id), currency });
    const unknown = missing.length > 0 && { skus: `There is no ${missing.slice(0, 3).join(', ')}.` };
    if (unknown || 'errors' in read) return setErrors({ ...('errors' in read && read.errors), ...unknown });
    if (discount)
      await client.pricing.changeDiscount.mutate({
        discountId,
        terms: read.terms,
        expectedRevision: discount.revision,
      });
    else await client.pricing.createDiscount.mutate({ discountId, terms: read.terms });
    toast.success(discount ? 'Saved. Orders placed keep what they were given.' : `${read.terms.name} is in place.`);
    router.push(href(`/desk/pricing/discounts/${discountId}`));
    router.refresh();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setBusy(true);
    setErrors({});
    setMessage(undefined);
    try {
      await save(new FormData(event.currentTarget));
    } catch (error) {
      const problem = problemOf(error);
      setMessage(problem.message);
      setErrors(Object.fromEntries(Object.entries(problem.fields).map(([path, text]) => [fieldOf(path), text])));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Form unchecked onSubmit={(event) => void submit(event)} className="grid max-w-3xl gap-5">
      <FormErrors message={message} fields={errors} labels={labels} />
      <ValueFields terms={discount?.terms} skus={discount?.skus ?? []} {...{ categories, currency, errors }} />
      <LimitFields terms={discount?.terms} currency={currency} errors={errors} />
      <div className="flex justify-end gap-2">
        <ButtonLink href={discount ? `/desk/pricing/discounts/${discountId}` : '/desk/pricing/discounts'}>
          Cancel
        </ButtonLink>
        <SendButton variant="primary" loading={busy}>
          {discount ? 'Save' : 'Create discount'}
        </SendButton>
      </div>
    </Form>
  );
}
