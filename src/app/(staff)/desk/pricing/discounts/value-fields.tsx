'use client';
import { useState } from 'react';
import { Panel } from '@/app/_ui/card';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { decimal } from '@/server/kernel/money';
import type { Discount } from './words';

type Terms = Discount['terms'];
type Props = {
  terms?: Terms;
  skus: string[];
  categories: { id: string; name: string }[];
  currency: string;
  errors: Record<string, string>;
};

const amountOf = (terms: Terms | undefined) => {
  if (terms?.value.kind === 'percent') return String(terms.value.basisPoints / 100);
  return terms?.value.kind === 'amount' ? decimal(terms.value.amountMinor, terms.value.currency) : '';
};

/** Its name and code, what it takes off, and of what. */
export function ValueFields({ terms, skus, categories, currency, errors }: Props) {
  const [way, setWay] = useState(terms && terms.code === null ? 'automatic' : 'code');
  const [kind, setKind] = useState<string>(terms?.value.kind ?? 'percent');
  return (
    <Panel title="What it gives">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field
          label="Name"
          name="name"
          error={errors.name}
          hint="Buyers read it beside their total."
          className="sm:col-span-2"
        >
          <Input defaultValue={terms?.name} maxLength={80} />
        </Field>
        <Field label="Counts" name="way">
          <NativeSelect value={way} onChange={(event) => setWay(event.target.value)}>
            <option value="code">With a code</option>
            <option value="automatic">By itself</option>
          </NativeSelect>
        </Field>
        {way === 'code' && (
          <Field label="Code" name="code" error={errors.code} hint="Letters, digits, hyphens; any case will do.">
            <Input defaultValue={terms?.code ?? ''} maxLength={30} autoComplete="off" className="figures uppercase" />
          </Field>
        )}
        <Field label="Kind" name="kind" className="sm:col-start-1">
          <NativeSelect value={kind} onChange={(event) => setKind(event.target.value)}>
            <option value="percent">A percentage off</option>
            <option value="amount">An amount off</option>
            <option value="free-shipping">Free standard delivery</option>
          </NativeSelect>
        </Field>
        {kind !== 'free-shipping' && (
          <Field
            label="Takes off"
            name="amount"
            error={errors.amount}
            hint={kind === 'amount' ? 'Consumers: VAT included. Dealers: net.' : undefined}
          >
            <Input
              key={kind}
              inputMode="decimal"
              autoComplete="off"
              maxLength={14}
              defaultValue={terms?.value.kind === kind ? amountOf(terms) : ''}
              suffix={kind === 'percent' ? '%' : currency}
            />
          </Field>
        )}
        {kind !== 'free-shipping' && (
          <>
            <Field
              label="Only these products"
              name="skus"
              optional
              error={errors.skus}
              hint="SKUs, separated by commas. Nothing here or beside: the whole order."
            >
              <Textarea rows={4} defaultValue={skus.join(', ')} className="figures" />
            </Field>
            <fieldset className="grid content-start gap-1.5">
              <legend className="mb-1.5 font-medium text-sm">
                Only these categories <span className="font-normal text-muted">optional</span>
              </legend>
              <div className="grid max-h-40 gap-2 overflow-y-auto rounded-md border border-line p-3">
                {categories.map((category) => (
                  <Checkbox
                    key={category.id}
                    name="categoryIds"
                    value={category.id}
                    label={category.name}
                    defaultChecked={terms?.categoryIds.includes(category.id)}
                  />
                ))}
              </div>
            </fieldset>
          </>
        )}
      </div>
    </Panel>
  );
}
