import { ShoppingCart } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';

/** Stands where the checkout would be: the basket is empty, perhaps because it was ordered in another tab. */
export const NothingToOrder = () => (
  <EmptyState
    icon={<ShoppingCart aria-hidden="true" />}
    title="There is nothing to order"
    action={
      <ButtonLink href="/" variant="primary">
        Find a pump
      </ButtonLink>
    }
  >
    Your basket is empty. If you have just ordered, the confirmation is in your mailbox.
  </EmptyState>
);
