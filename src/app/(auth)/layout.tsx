import type { ReactNode } from 'react';
import { SkipLink } from '@/app/_ui/shell/skip-link';
import { Wordmark } from '@/app/_ui/shell/wordmark';

/** Rendered per request: the strict content policy needs its nonce. */
export const dynamic = 'force-dynamic';

/** One card in the middle; the name leads back to the shop. */
export default function AuthLayout({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col items-center px-4 pt-10 pb-16 sm:pt-[12vh]">
      <SkipLink />
      <Wordmark href="/" className="mb-8" />
      <main
        id="content"
        tabIndex={-1}
        className="grid w-full max-w-sm gap-5 rounded-lg border border-line bg-surface p-6 text-sm outline-none sm:p-8"
      >
        {children}
      </main>
    </div>
  );
}
