import type { ReactNode } from 'react';
import { Needs } from '../_needs';

export default function DealersLayout({ children }: { children: ReactNode }) {
  return <Needs fn="customers">{children}</Needs>;
}
