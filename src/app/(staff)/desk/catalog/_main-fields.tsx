'use client';
import { useState } from 'react';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { kindNames } from '@/app/(shop)/_shop/kinds';
import { type Facts, slugOf, writeDocuments } from './form-values';

type Props = { product?: Facts; categories: { id: string; name: string }[]; errors: Record<string, string> };

/** What it is called, where it stands, what is said about it. */
export function MainFields({ product, categories, errors }: Props) {
  const [slug, setSlug] = useState(product?.slug ?? '');
  const [own, setOwn] = useState(Boolean(product));
  return (
    <Panel title="What it is">
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Name" name="name" error={errors.name}>
          <Input
            defaultValue={product?.name}
            maxLength={120}
            onChange={(event) => !own && setSlug(slugOf(event.target.value))}
          />
        </Field>
        <Field label="SKU" name="sku" error={errors.sku}>
          <Input defaultValue={product?.sku} maxLength={32} className="uppercase" />
        </Field>
        <Field
          label="Address in the shop"
          name="slug"
          error={errors.slug}
          hint={product ? 'Old addresses keep leading here.' : undefined}
        >
          <Input
            value={slug}
            onChange={(event) => {
              setOwn(true);
              setSlug(event.target.value);
            }}
          />
        </Field>
        <Field label="Category" name="categoryId" error={errors.categoryId}>
          <NativeSelect defaultValue={product?.categoryId ?? ''}>
            <option value="">Choose</option>
            {categories.map((c) => (
              <option key={c.id} value={c.id}>
                {c.name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="Kind" name="kind" error={errors.kind} hint="Decides the drawing and what goes with it.">
          <NativeSelect defaultValue={product?.kind ?? ''}>
            <option value="">Choose</option>
            {Object.entries(kindNames).map(([kind, name]) => (
              <option key={kind} value={kind}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Brand" name="brand" error={errors.brand}>
            <Input defaultValue={product?.brand} maxLength={60} />
          </Field>
          <Field label="Model" name="model" error={errors.model}>
            <Input defaultValue={product?.model} maxLength={60} />
          </Field>
        </div>
        <Field label="What it is for, in a sentence" name="summary" error={errors.summary} className="sm:col-span-2">
          <Input defaultValue={product?.summary} maxLength={200} />
        </Field>
        <Field label="Description" name="description" error={errors.description} optional className="sm:col-span-2">
          <Textarea defaultValue={product?.description} rows={5} maxLength={8000} />
        </Field>
        <Field label="In the box" name="includes" error={errors.includes} optional hint="One thing per line.">
          <Textarea defaultValue={product?.includes?.join('\n')} rows={4} />
        </Field>
        <Field
          label="Documents"
          name="documents"
          error={errors.documents}
          optional
          hint="One per line: Manual, Data sheet, Drawing or Certificate | title | web address."
          className="sm:col-span-2"
        >
          <Textarea defaultValue={writeDocuments(product?.documents ?? [])} rows={3} />
        </Field>
        <Field label="Search words" name="keywords" error={errors.keywords} optional hint="Separated by commas.">
          <Textarea defaultValue={product?.keywords?.join(', ')} rows={4} />
        </Field>
      </div>
    </Panel>
  );
}
