import type { ReactNode } from 'react';
import { Needs } from '../_needs';

export default function PricingLayout({ children }: { children: ReactNode }) {
  return <Needs fn="pricing">{children}</Needs>;
}
