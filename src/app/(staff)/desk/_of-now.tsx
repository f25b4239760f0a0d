'use client';
import type { ReactNode } from 'react';
import { useLooking } from '@/app/_api/if-may';
import { Notice } from '@/app/_ui/notice';
import { StoppedClock } from '@/app/_ui/use-now';

/** Around what has no past, such as how the processes do: where the page shows the past it says that this is of now, and reckons by now. */
export function OfNow({ why, children }: { /** A sentence. */ why: string; children: ReactNode }) {
  if (!useLooking()) return children;
  return (
    <StoppedClock value={undefined}>
      <Notice tone="caution" title="As of now, not of the past" className="mb-4">
        {why}
      </Notice>
      {children}
    </StoppedClock>
  );
}
