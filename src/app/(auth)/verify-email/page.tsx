import type { Metadata } from 'next';
import { Heading } from '../_heading';
import { VerifyForm } from './form';

export const metadata: Metadata = { title: 'Confirm your e-mail', robots: { index: false }, referrer: 'no-referrer' };

/** A press confirms, not the visit: mail scanners follow links, people press buttons. */
export default async function VerifyEmailPage({ searchParams }: PageProps<'/verify-email'>) {
  const { user, request, token } = await searchParams;
  return (
    <>
      <Heading title="Confirm your e-mail">So that order news and invoices reach you.</Heading>
      <VerifyForm user={user} request={request} token={token} />
    </>
  );
}
