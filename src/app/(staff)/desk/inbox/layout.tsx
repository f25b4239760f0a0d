import type { ReactNode } from 'react';
import { Needs } from '../_needs';
import { StoppedBanner } from '../agents/stopped-banner';

export default function InboxLayout({ children }: { children: ReactNode }) {
  return (
    <Needs fn="decisions">
      <StoppedBanner />
      {children}
    </Needs>
  );
}
