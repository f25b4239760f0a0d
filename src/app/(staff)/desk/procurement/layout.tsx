import type { ReactNode } from 'react';
import { Needs } from '../_needs';

export default function ProcurementLayout({ children }: { children: ReactNode }) {
  return <Needs fn="procurement">{children}</Needs>;
}
