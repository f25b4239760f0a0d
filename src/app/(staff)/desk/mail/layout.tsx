import type { ReactNode } from 'react';
import { Needs } from '../_needs';

export default function MailLayout({ children }: { children: ReactNode }) {
  return <Needs fn="integrations">{children}</Needs>;
}
