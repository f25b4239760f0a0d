import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { onward, ownPath } from '@/app/_api/home';
import { signedIn } from '@/app/_api/server';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Elsewhere, Heading } from '../_heading';
import { RegisterForm } from './form';

export const metadata: Metadata = { title: 'Create an account', robots: { index: false } };

export default async function RegisterPage({ searchParams }: PageProps<'/register'>) {
  const { callbackUrl } = await searchParams;
  const person = await signedIn();
  if (person) redirect(onward(person.tier, callbackUrl) as Route); // checked to be a path of ours
  return (
    <>
      <Heading title="Create an account">Your orders, invoices and addresses in one place.</Heading>
      <RegisterForm callbackUrl={ownPath(callbackUrl)} />
      <Elsewhere>
        <p>
          You have one already? <Link href="/sign-in">Sign in</Link>
        </p>
        <p>
          Buying for a business? <Link href={href('/become-a-dealer')}>Apply as a dealer</Link>
        </p>
      </Elsewhere>
    </>
  );
}
