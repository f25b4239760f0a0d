import { History } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';

/** The clock on top of the desk: the way to the past. */
export const Clock = () => (
  <ButtonLink href="/desk/time" variant="ghost" size="sm">
    <History aria-hidden="true" />
    Now
  </ButtonLink>
);
