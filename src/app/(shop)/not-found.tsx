import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';
import { NothingHere } from '@/app/_ui/shell/nothing-here';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** Within the shop's frame: search, categories and basket stay at hand. */
export default function NotInTheShop() {
  return (
    <NothingHere
      actions={
        <>
          <ButtonLink variant="primary" href="/">
            Find a pump
          </ButtonLink>
          <ButtonLink href="/account/orders">Your orders</ButtonLink>
        </>
      }
    >
      The product may have left our range, or the link was cut off in a mail. Nothing was lost: orders are in your
      account, and behind the link in the confirmation.
    </NothingHere>
  );
}
