import type { Metadata } from 'next';
import { Link } from '@/app/_ui/link';
import { Elsewhere, Heading } from '../_heading';
import { ResetForm } from './form';

// The address holds a token: no other site shall see it as a referrer.
export const metadata: Metadata = { title: 'Choose a new password', robots: { index: false }, referrer: 'no-referrer' };

export default async function ResetPasswordPage({ searchParams }: PageProps<'/reset-password'>) {
  const { user, request, token } = await searchParams;
  return (
    <>
      <Heading title="Choose a new password">It ends all sessions on all devices.</Heading>
      <ResetForm user={user} request={request} token={token} />
      <Elsewhere>
        <p>
          The link does not work? <Link href="/forgot-password">Ask for a new one</Link>
        </p>
      </Elsewhere>
    </>
  );
}
