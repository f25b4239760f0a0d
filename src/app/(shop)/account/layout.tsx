import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { SignOutButton } from '@/app/_api/sign-out-button';
import { AccountTabs } from './account-tabs';

export const metadata: Metadata = { title: 'Your account', robots: { index: false } };

/** The frame of a consumer's own pages; each page sees for itself who is there. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return (
    <>
      <div className="mb-4 flex items-center justify-between gap-4">
        <p className="font-semibold text-xl">Your account</p>
        <SignOutButton wide={false} />
      </div>
      <AccountTabs />
      <div className="pt-6">{children}</div>
    </>
  );
}
