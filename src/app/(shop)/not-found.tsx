import type { Metadata } from 'next';
import { ButtonLink } from '@/app/_ui/button-link';

export const metadata: Metadata = { title: 'Page not found', robots: { index: false } };

/** Within the shop's frame: search, categories and basket stay at hand. */
export default function NotInTheShop() {
  return (
    <div className="grid justify-items-start gap-5 py-16">
      <div className="grid gap-2">
        <p className="figures text-muted text-sm">404</p>
        <h1 className="text-xl">There is nothing at this address</h1>
        <p className="reading text-muted">
          The product may have left our range, or the link was cut off in a mail. Nothing was lost: orders are in your
          account, and behind the link in the confirmation.
        </p>
      </div>
      <div className="flex flex-wrap gap-2">
        <ButtonLink variant="primary" href="/">
          Find a pump
        </ButtonLink>
        <ButtonLink href="/account/orders">Your orders</ButtonLink>
      </div>
    </div>
  );
}
