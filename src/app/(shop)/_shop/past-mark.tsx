'use client';
import { PAST_MARK } from '@/app/_api/past-mark';
import { ButtonLink } from '@/app/_ui/button-link';
import { Notice } from '@/app/_ui/notice';
import { useHydrated } from '@/app/_ui/use-hydrated';

/** Tells staff who look at the past at the desk what they see here: the shelves are made once for everybody and know no past. */
export function PastMark() {
  if (!useHydrated() || !document.cookie.includes(`${PAST_MARK}=`)) return null;
  return (
    <Notice
      tone="caution"
      title="At the desk you look at the past"
      className="mb-6"
      action={
        <ButtonLink href="/desk/time" size="sm">
          To the time machine
        </ButtonLink>
      }
    >
      The shelves here are of now. What is yours alone, such as a basket or an order, is shown as it was, and nothing
      can be bought until you go back to now.
    </Notice>
  );
}
