'use client';
import { useActionState, useEffect, useState } from 'react';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Textarea } from '@/app/_ui/textarea';
import { signIn } from '@/app/(auth)/_sign-in';
import { regionWord } from '@/server/kernel/values';
import { countries } from '../_cart/countries';
import { applyAsDealer } from './_actions';

const labels = {
  company: 'Company',
  taxId: 'VAT or tax number',
  website: 'Website',
  street: 'Street and number',
  postalCode: 'Postal code',
  city: 'Town or city',
  region: 'State or region',
  country: 'Country',
  phone: 'Phone',
  name: 'Your name',
  email: 'E-mail',
  password: 'Password',
  message: 'About your business',
};

/** The application. After it was sent the applicant is signed in and sees where it stands. */
export function ApplicationForm() {
  const [state, action] = useActionState(applyAsDealer, {});
  // Kept here only to sign in with it afterwards: the server never sends a password back.
  const [password, setPassword] = useState('');
  const [country, setCountry] = useState<string>();
  useEffect(() => {
    if (state.done && password) void signIn(state.done, password).then(() => location.assign('/dealer'));
  }, [state.done, password]);
  // Sent before any script had loaded: nobody is signed in yet.
  if (state.done)
    return (
      <Notice tone="positive" title="Your application is with us">
        We answer within two working days.{' '}
        <a href="/sign-in?callbackUrl=/dealer" className="underline underline-offset-2">
          Sign in to see where it stands
        </a>
        .
      </Notice>
    );
  const { values = {}, fields = {} } = state;
  const needed = regionWord(country ?? values.country);
  const field = (name: keyof typeof labels) => ({ name, label: labels[name], error: fields[name] });
  return (
    <Form action={action} className="grid gap-8" unchecked>
      <FormErrors message={state.message} fields={inOrder(state.fields)} labels={labels} />
      <Part title="Company">
        <Field {...field('company')} className="sm:col-span-2">
          <Input autoComplete="organization" required maxLength={120} defaultValue={values.company} />
        </Field>
        <Field {...field('taxId')} hint="For businesses in the European Union: the VAT number.">
          <Input required maxLength={32} defaultValue={values.taxId} />
        </Field>
        <Field {...field('website')} optional>
          <Input type="url" inputMode="url" autoComplete="url" maxLength={200} defaultValue={values.website} />
        </Field>
        <Field {...field('street')} className="sm:col-span-2">
          <Input autoComplete="street-address" required maxLength={160} defaultValue={values.street} />
        </Field>
        <Field {...field('postalCode')}>
          <Input autoComplete="postal-code" required maxLength={16} defaultValue={values.postalCode} />
        </Field>
        <Field {...field('city')}>
          <Input autoComplete="address-level2" required maxLength={80} defaultValue={values.city} />
        </Field>
        <Field
          {...field('region')}
          optional={!needed}
          hint={needed ? undefined : 'Where addresses of your country have one.'}
        >
          <Input autoComplete="address-level1" maxLength={80} defaultValue={values.region} />
        </Field>
        <Field {...field('country')}>
          <NativeSelect
            autoComplete="country"
            key={values.country}
            defaultValue={values.country ?? 'DE'}
            onChange={(event) => setCountry(event.target.value)}
          >
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field {...field('phone')}>
          <Input type="tel" autoComplete="tel" required defaultValue={values.phone} />
        </Field>
      </Part>
      <Part title="Your sign-in">
        <Field {...field('name')} className="sm:col-span-2">
          <Input autoComplete="name" required maxLength={120} defaultValue={values.name} />
        </Field>
        <Field {...field('email')}>
          <Input type="email" autoComplete="username" required defaultValue={values.email} />
        </Field>
        <Field {...field('password')} hint="At least 10 characters. A sentence works well.">
          <Input
            type="password"
            autoComplete="new-password"
            required
            minLength={10}
            maxLength={200}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        </Field>
      </Part>
      <Field {...field('message')} optional hint="What you sell or install, and roughly how many pumps a year.">
        <Textarea rows={4} maxLength={2000} defaultValue={values.message} />
      </Field>
      <div>
        <SubmitButton variant="accent" size="lg">
          Send application
        </SubmitButton>
      </div>
    </Form>
  );
}

/** Messages in the order of the form. */
const inOrder = (fields: Record<string, string> | undefined) =>
  fields && Object.fromEntries(Object.keys(labels).flatMap((name) => (fields[name] ? [[name, fields[name]]] : [])));

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <fieldset className="grid gap-4 sm:grid-cols-2">
      <legend className="mb-4 font-semibold text-lg">{title}</legend>
      {children}
    </fieldset>
  );
}
