import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';
import { NothingHere } from '@/app/_ui/shell/nothing-here';

export const metadata: Metadata = { title: 'Not found' };

/** Within the desk's frame: functions and search stay at hand. */
export default function NotAtTheDesk() {
  return (
    <NothingHere
      actions={
        <>
          <ButtonLink variant="primary" href="/desk/overview">
            To the overview
          </ButtonLink>
          <ButtonLink href="/desk/orders">Orders</ButtonLink>
        </>
      }
    >
      The link may have been cut off, or what it led to was not there yet at the time you look at. Nothing was lost: no
      record is ever deleted. Search for its number, name or SKU above.
    </NothingHere>
  );
}
