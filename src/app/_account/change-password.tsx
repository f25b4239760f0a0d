'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { type Problem, problemOf } from '@/app/_api/problem';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { SendButton } from '@/app/_ui/send-button';

const labels = { currentPassword: 'Current password', newPassword: 'New password', repeated: 'The same again' };

const same = (form: FormData) =>
  form.get('newPassword') === form.get('repeated') ? {} : { repeated: 'The two new passwords are not the same.' };

/** A new password by knowing the old one. All sessions end: the page leads to sign-in. */
export function ChangePassword() {
  const change = useMutation(useTRPC().identity.changePassword.mutationOptions());
  const [{ message, fields }, setProblem] = useState<Problem>({ fields: {} });
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    try {
      await change.mutateAsync({
        currentPassword: String(form.get('currentPassword')),
        newPassword: String(form.get('newPassword')),
      });
      location.assign('/sign-in?note=password');
    } catch (error) {
      setProblem(problemOf(error));
    }
  };
  return (
    <Panel title="Change password" description="All your sessions end; you sign in again with the new password.">
      <Form check={same} onSubmit={(event) => void submit(event)} className="grid max-w-sm gap-4">
        <FormErrors message={message} fields={fields} labels={labels} />
        <Field label={labels.currentPassword} name="currentPassword" error={fields.currentPassword}>
          <Input type="password" autoComplete="current-password" required maxLength={200} />
        </Field>
        <Field label={labels.newPassword} name="newPassword" error={fields.newPassword} hint="At least 10 characters.">
          <Input type="password" autoComplete="new-password" required minLength={10} maxLength={200} />
        </Field>
        <Field label={labels.repeated} name="repeated" error={fields.repeated}>
          <Input type="password" autoComplete="new-password" required minLength={10} maxLength={200} />
        </Field>
        <SendButton loading={change.isPending} className="justify-self-start">
          Change password
        </SendButton>
      </Form>
    </Panel>
  );
}
