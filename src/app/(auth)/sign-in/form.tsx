'use client';
import { type FormEvent, useState } from 'react';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Link } from '@/app/_ui/link';
import { SendButton } from '@/app/_ui/send-button';
import { signIn } from '../_sign-in';

/** E-mail and password. Where to go on is the page's decision: it is asked again, now signed in. */
export function SignInForm({ callbackUrl }: { callbackUrl?: string }) {
  const [busy, setBusy] = useState(false);
  const [message, setMessage] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    setMessage(undefined);
    const refused = await signIn(String(form.get('email')), String(form.get('password')));
    if (refused) {
      setBusy(false);
      setMessage(refused);
    } else location.assign(`/sign-in?${new URLSearchParams(callbackUrl ? { callbackUrl } : {})}`);
  };
  return (
    // Posted only by script; without it a password must not end up in the address.
    <Form method="post" onSubmit={submit} className="grid gap-4">
      <FormErrors message={message} />
      <Field label="E-mail" name="email">
        <Input type="email" autoComplete="username" required autoFocus />
      </Field>
      <Field label="Password" name="password">
        <Input type="password" autoComplete="current-password" required maxLength={200} />
      </Field>
      <SendButton variant="primary" wide loading={busy}>
        Sign in
      </SendButton>
      <Link href="/forgot-password" className="justify-self-center text-brand underline underline-offset-2">
        Forgot your password?
      </Link>
    </Form>
  );
}
