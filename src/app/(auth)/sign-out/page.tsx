import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { signedIn } from '@/app/_api/server';
import { signOut } from '@/app/_api/sign-out';
import { Form } from '@/app/_ui/form';
import { SubmitButton } from '@/app/_ui/submit-button';
import { Heading } from '../_heading';

export const metadata: Metadata = { title: 'Sign out', robots: { index: false } };

export default async function SignOutPage() {
  const person = await signedIn();
  if (!person) redirect('/sign-in');
  return (
    <>
      <Heading title="Sign out">You are signed in as {person.email}.</Heading>
      <Form action={signOut}>
        <SubmitButton wide>Sign out</SubmitButton>
      </Form>
    </>
  );
}
