import { History } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';

/** The clock on top of the desk, at every width: the way to the past, and in the past to another moment of it. */
export const Clock = ({ past }: { past: boolean }) => (
  <ButtonLink
    href="/desk/time"
    variant="ghost"
    size="sm"
    aria-label={past ? 'Past: choose another moment' : 'Now: look at the past'}
  >
    <History aria-hidden="true" />
    <span className="max-sm:hidden">{past ? 'Past' : 'Now'}</span>
  </ButtonLink>
);
