import { Store } from 'lucide-react';
import { ButtonLink } from '@/app/_ui/button-link';
import { Card } from '@/app/_ui/card';
import { EmptyState } from '@/app/_ui/empty-state';

/** The first day: no order yet, and the one step that comes next. */
export function Begin({ products, mine }: { products: number; mine: (fn: string) => boolean }) {
  const stocked = products > 0;
  return (
    <Card>
      <EmptyState
        icon={<Store />}
        title={stocked ? 'Open for business' : 'A shop begins with something to sell'}
        action={
          <>
            {!stocked && mine('catalog') && (
              <ButtonLink href="/desk/catalog/new" variant="primary">
                Add the first product
              </ButtonLink>
            )}
            {stocked && mine('inventory') && <ButtonLink href="/desk/inventory">Receive stock</ButtonLink>}
            {stocked && (
              <ButtonLink href="/" variant="primary">
                Go to the shop
              </ButtonLink>
            )}
          </>
        }
      >
        {stocked
          ? 'Put goods in stock, then place a first order in the shop. Everything on this page fills itself.'
          : 'Add a product with its price and cost, put some in stock, and the shop sells it.'}
      </EmptyState>
    </Card>
  );
}
