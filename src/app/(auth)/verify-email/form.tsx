'use client';
import { useActionState } from 'react';
import { ButtonLink } from '@/app/_ui/button-link';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Notice } from '@/app/_ui/notice';
import { SubmitButton } from '@/app/_ui/submit-button';
import { verifyEmail } from '../_actions';
import { LinkFields, type LinkParams } from '../_link-fields';

export function VerifyForm(link: LinkParams) {
  const [state, action] = useActionState(verifyEmail, {});
  if (state.done)
    return (
      <>
        <Notice tone="positive">
          Your address is confirmed. Thank you. Orders you placed with it before are in your account in a moment.
        </Notice>
        <ButtonLink href="/sign-in" variant="primary" wide>
          Go on
        </ButtonLink>
      </>
    );
  return (
    <Form action={action} className="grid gap-4">
      <LinkFields {...link} />
      <FormErrors message={state.message} />
      <SubmitButton wide>Confirm</SubmitButton>
    </Form>
  );
}
