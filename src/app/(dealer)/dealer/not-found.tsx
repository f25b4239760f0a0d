import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';
import { NothingHere } from '@/app/_ui/shell/nothing-here';

export const metadata: Metadata = { title: 'Not found' };

/** Within the portal's frame: the order under way and all places stay at hand. */
export default function NotInThePortal() {
  return (
    <NothingHere
      actions={
        <>
          <ButtonLink variant="primary" href="/dealer/orders">
            Your orders
          </ButtonLink>
          <ButtonLink href="/dealer/invoices">Your invoices</ButtonLink>
        </>
      }
    >
      The link may have been cut off in a mail, or it belongs to another company's account. Nothing was lost: all your
      orders and invoices are in their lists, and the order you are putting together is kept.
    </NothingHere>
  );
}
