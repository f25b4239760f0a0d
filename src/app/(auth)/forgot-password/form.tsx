'use client';
import { useActionState } from 'react';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';
import { SubmitButton } from '@/app/_ui/submit-button';
import { forgotPassword } from '../_actions';

export function ForgotForm() {
  const [state, action] = useActionState(forgotPassword, {});
  if (state.done)
    return (
      <Notice tone="positive" title="Look into your mailbox">
        If there is an account for {state.done}, the link is on its way. Nothing there after a few minutes? Look among
        unwanted mail, or check the address.
      </Notice>
    );
  return (
    <Form action={action} className="grid gap-4">
      <FormErrors message={state.message} fields={state.fields} labels={{ email: 'E-mail' }} />
      <Field label="E-mail" name="email" error={state.fields?.email}>
        <Input type="email" autoComplete="username" required defaultValue={state.values?.email} />
      </Field>
      <SubmitButton wide>Send the link</SubmitButton>
    </Form>
  );
}
