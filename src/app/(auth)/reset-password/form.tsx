'use client';
import { useActionState } from 'react';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { SubmitButton } from '@/app/_ui/submit-button';
import { resetPassword } from '../_actions';
import { LinkFields, type LinkParams } from '../_link-fields';

const box = { type: 'password', autoComplete: 'new-password', required: true, minLength: 10, maxLength: 200 } as const;

// Said by the server, too: there may be no scripts.
const same = (form: FormData) =>
  form.get('password') === form.get('repeated-password')
    ? {}
    : { 'repeated-password': 'The two passwords are not the same.' };

export function ResetForm(link: LinkParams) {
  const [{ message, fields = {} }, action] = useActionState(resetPassword, {});
  return (
    <Form action={action} check={same} className="grid gap-4">
      <LinkFields {...link} />
      <FormErrors message={message} fields={fields} />
      <Field label="New password" name="password" error={fields.password} hint="At least 10 characters.">
        <Input {...box} />
      </Field>
      <Field label="The same again" name="repeated-password" error={fields['repeated-password']}>
        <Input {...box} />
      </Field>
      <SubmitButton wide>Save password</SubmitButton>
    </Form>
  );
}
