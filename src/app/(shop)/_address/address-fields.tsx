'use client';
import { useState } from 'react';
import { Field } from '@/app/_ui/field';
import { type FieldErrors, fieldError } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { type Address, regionWord } from '@/server/kernel/values';
import { countries } from '../_cart/countries';

type Props = {
  /** Where it stands in the order: `shippingAddress` or `billingAddress`. */
  at: string;
  /** The browser's own name for this group, so that it can fill it in. */
  section: 'shipping' | 'billing';
  errors: FieldErrors;
  initial?: Partial<Address>;
  country?: string;
  onCountry?: (country: string) => void;
};

/** A postal address, in the order in which people write one. */
export function AddressFields({ at, section, errors, initial = {}, country, onCountry }: Props) {
  const field = (name: string) => ({ name: `${at}.${name}`, error: fieldError(errors, `${at}.${name}`) });
  const [own, setOwn] = useState(initial.country ?? country);
  const chosen = onCountry ? country : own;
  const region = regionWord(chosen);
  const complete = (name: string) => `${section} ${name}`;
  return (
    <div className="grid gap-4 sm:grid-cols-6">
      <Field label="Name" {...field('name')} className="sm:col-span-3">
        <Input autoComplete={complete('name')} maxLength={120} defaultValue={initial.name} />
      </Field>
      <Field label="Company" optional {...field('company')} className="sm:col-span-3">
        <Input autoComplete={complete('organization')} maxLength={120} defaultValue={initial.company} />
      </Field>
      <Field label="Street and number" {...field('street')} className="sm:col-span-4">
        <Input autoComplete={complete('address-line1')} maxLength={160} defaultValue={initial.street} />
      </Field>
      <Field label="Addition" optional {...field('street2')} className="sm:col-span-2">
        <Input autoComplete={complete('address-line2')} maxLength={160} defaultValue={initial.street2} />
      </Field>
      <Field label="Postal code" {...field('postalCode')} className="sm:col-span-2">
        <Input autoComplete={complete('postal-code')} maxLength={16} defaultValue={initial.postalCode} />
      </Field>
      <Field label="Town or city" {...field('city')} className="sm:col-span-4">
        <Input autoComplete={complete('address-level2')} maxLength={80} defaultValue={initial.city} />
      </Field>
      {region && (
        <Field label={region} {...field('region')} className="sm:col-span-3">
          <Input autoComplete={complete('address-level1')} maxLength={80} defaultValue={initial.region} />
        </Field>
      )}
      <Field label="Country" {...field('country')} className={region ? 'sm:col-span-3' : 'sm:col-span-6'}>
        <NativeSelect
          autoComplete={complete('country')}
          value={chosen}
          onChange={(event) => (onCountry ?? setOwn)(event.target.value)}
        >
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
    </div>
  );
}
