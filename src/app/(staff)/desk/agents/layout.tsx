import type { ReactNode } from 'react';
import { Needs } from '../_needs';
import { StoppedBanner } from './stopped-banner';

export default function AgentsLayout({ children }: { children: ReactNode }) {
  return (
    <Needs fn="decisions">
      <StoppedBanner />
      {children}
    </Needs>
  );
}
