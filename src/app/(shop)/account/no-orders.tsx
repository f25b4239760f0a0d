import { PackageOpen } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';

/** Stands where orders will be. */
export const NoOrders = () => (
  <EmptyState
    icon={<PackageOpen aria-hidden="true" />}
    title="Your orders will appear here"
    action={
      <ButtonLink href="/" variant="primary">
        Find a pump
      </ButtonLink>
    }
  >
    With where they are, their invoices, and a way to order the same again.
  </EmptyState>
);
