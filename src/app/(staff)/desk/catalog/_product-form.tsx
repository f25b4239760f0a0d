'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { type Problem, problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { ButtonLink } from '@/app/_ui/button-link';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { SendButton } from '@/app/_ui/send-button';
import { toast } from '@/app/_ui/toaster';
import { ChangeProduct, CreateProduct } from '@/server/catalog/contract';
import { FigureFields } from './_figure-fields';
import { MainFields } from './_main-fields';
import { PriceFields } from './_price-fields';
import { fieldLabels, problemsByField } from './form-problems';
import { type Facts, readFacts } from './form-values';
import { readAmount } from './read-amount';

type Props = {
  categories: { id: string; name: string }[];
  currency: string;
  product?: Facts & { id: string };
  seen?: number;
};

/** Everything a product is. The same schema checks here, at the door and over the API. */
export function ProductForm({ categories, currency, product, seen: position }: Props) {
  const trpc = useTRPC();
  const seen = useSeen(position);
  const router = useRouter();
  const [newId] = useState(() => crypto.randomUUID()); // the same when the form is sent twice: one product, not two
  const productId = product?.id ?? newId;
  const [found, setFound] = useState<Record<string, string>>({});
  const create = useMutation(trpc.catalog.createProduct.mutationOptions());
  const change = useMutation(trpc.catalog.changeProduct.mutationOptions());
  const error = create.error ?? change.error;
  const { message, fields, meanwhile }: Problem = error ? problemOf(error) : { fields: {} };
  const errors = {
    ...problemsByField(Object.entries(fields).map(([field, text]) => ({ field, message: text }))),
    ...found,
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const facts = readFacts(form, product);
    const amount = (name: string) => readAmount(String(form.get(name) ?? ''), currency) ?? Number.NaN;
    const problems = (issues: readonly { path: PropertyKey[]; message: string }[]) =>
      setFound(
        problemsByField(issues.map((issue) => ({ field: issue.path.map(String).join('.'), message: issue.message }))),
      );
    setFound({});
    if (product) {
      const checked = ChangeProduct.safeParse({ productId, facts, seen: seen.at() });
      if (!checked.success) return problems(checked.error.issues);
      await change.mutateAsync(checked.data);
    } else {
      const priced = { priceMinor: amount('priceMinor'), costMinor: amount('costMinor'), currency };
      const checked = CreateProduct.safeParse({ productId, facts, ...priced, active: form.get('active') === 'on' });
      if (!checked.success) return problems(checked.error.issues);
      await create.mutateAsync(checked.data);
    }
    toast.success(product ? 'Saved.' : 'Taken into the catalogue.');
    router.push(href(`/desk/catalog/${productId}`));
    router.refresh();
  };
  return (
    <Form unchecked onSubmit={(event) => void submit(event).catch(() => {})} className="grid max-w-4xl gap-5">
      <FormErrors message={message} fields={errors} labels={fieldLabels} />
      <Meanwhile changes={meanwhile} />
      <MainFields product={product} categories={categories} errors={errors} />
      {!product && <PriceFields currency={currency} errors={errors} />}
      <FigureFields product={product} errors={errors} />
      <div className="flex justify-end gap-2">
        <ButtonLink href={product ? `/desk/catalog/${productId}` : '/desk/catalog'}>Cancel</ButtonLink>
        <SendButton variant="primary" loading={create.isPending || change.isPending}>
          {product ? 'Save' : 'Create product'}
        </SendButton>
      </div>
    </Form>
  );
}
