import type { Metadata } from 'next';
import { Link } from '@/app/_ui/link';
import { Elsewhere, Heading } from '../_heading';
import { ForgotForm } from './form';

export const metadata: Metadata = { title: 'Set a new password', robots: { index: false } };

export default function ForgotPasswordPage() {
  return (
    <>
      <Heading title="Set a new password">
        We send you a link by which you choose a new one. It works for an hour.
      </Heading>
      <ForgotForm />
      <Elsewhere>
        <p>
          You remember it? <Link href="/sign-in">Sign in</Link>
        </p>
      </Elsewhere>
    </>
  );
}
