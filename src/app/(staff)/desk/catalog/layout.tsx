import type { ReactNode } from 'react';
import { Needs } from '../_needs';

export default function CatalogLayout({ children }: { children: ReactNode }) {
  return <Needs fn={['catalog', 'pricing']}>{children}</Needs>;
}
