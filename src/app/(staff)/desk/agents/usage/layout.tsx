import type { ReactNode } from 'react';
import { Needs } from '../../_needs';

export default function UsageLayout({ children }: { children: ReactNode }) {
  return (
    <Needs fn="decisions" name="Usage and budget">
      {children}
    </Needs>
  );
}
