'use client';
import { useActionState, useEffect, useState } from 'react';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { SubmitButton } from '@/app/_ui/submit-button';
import { countries } from '@/app/(shop)/_cart/countries';
import { register } from '../_actions';
import { signIn } from '../_sign-in';

/** Opens an account and signs in with it. */
export function RegisterForm({ callbackUrl }: { callbackUrl?: string }) {
  const [state, action] = useActionState(register, {});
  // Kept here only to sign in with it once the account is open: the server never sends a password back.
  const [password, setPassword] = useState('');
  useEffect(() => {
    if (!state.done) return;
    void signIn(state.done, password).then(() =>
      location.assign(`/sign-in?${new URLSearchParams(callbackUrl ? { callbackUrl } : {})}`),
    );
  }, [state.done, password, callbackUrl]);
  const { values = {}, fields = {} } = state;
  return (
    <Form action={action} className="grid gap-4">
      <FormErrors
        message={state.message}
        fields={state.fields}
        labels={{ name: 'Name', email: 'E-mail', country: 'Country', password: 'Password' }}
      />
      <Field label="Name" name="name" error={fields.name}>
        <Input autoComplete="name" required maxLength={120} defaultValue={values.name} />
      </Field>
      <Field label="E-mail" name="email" error={fields.email}>
        <Input type="email" autoComplete="username" required defaultValue={values.email} />
      </Field>
      <Field label="Country" name="country" error={fields.country}>
        <NativeSelect autoComplete="country" defaultValue={values.country ?? 'DE'} key={values.country}>
          {countries.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </NativeSelect>
      </Field>
      <Field
        label="Password"
        name="password"
        error={fields.password}
        hint="At least 10 characters. A sentence works well."
      >
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
      <SubmitButton wide>Create account</SubmitButton>
    </Form>
  );
}
