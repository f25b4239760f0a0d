import type { Metadata, Route } from 'next';
import { redirect } from 'next/navigation';
import { onward, ownPath } from '@/app/_api/home';
import { signedIn } from '@/app/_api/server';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Notice } from '@/app/_ui/notice';
import { Elsewhere, Heading } from '../_heading';
import { SignInForm } from './form';

export const metadata: Metadata = { title: 'Sign in', robots: { index: false } };

const notes: Record<string, string> = {
  password: 'Your password is changed and all sessions have ended. Please sign in with the new one.',
  ended: 'All your sessions have ended.',
};

export default async function SignInPage({ searchParams }: PageProps<'/sign-in'>) {
  const { callbackUrl, note } = await searchParams;
  const person = await signedIn();
  if (person) redirect(onward(person.tier, callbackUrl) as Route); // checked to be a path of ours
  const text = typeof note === 'string' ? notes[note] : undefined;
  const to = ownPath(callbackUrl);
  return (
    <>
      <Heading title="Sign in">For your orders, the dealer portal and the back office.</Heading>
      {text && <Notice tone="positive">{text}</Notice>}
      <SignInForm callbackUrl={to} />
      <Elsewhere>
        <p>
          New here?{' '}
          <Link href={{ pathname: '/register', query: to ? { callbackUrl: to } : {} }}>Create an account</Link>
        </p>
        <p>
          Buying for a business? <Link href={href('/become-a-dealer')}>Apply as a dealer</Link>
        </p>
      </Elsewhere>
    </>
  );
}
