'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '@/app/_api/client';
import { Money } from '@/app/_ui/money';
import { AddToCart } from '../../../_cart/add-to-cart';
import { stockState } from '../../../_shop/item';
import { StockLine } from '../../../_shop/stock-line';
import { BuyBar } from './buy-bar';

type Offer = {
  id: string;
  name: string;
  priceMinor: number;
  currency: string;
  available: number;
  leadTimeDays: number;
  min: number;
  max: number;
};

/** Price and stock: as the page was made, then as they are now, and again whenever the reader comes back to it. */
export function LiveOffer({ offer }: { offer: Offer }) {
  const trpc = useTRPC();
  const stock = useQuery({
    ...trpc.inventory.availability.queryOptions({ productIds: [offer.id] }),
    refetchOnWindowFocus: 'always',
  });
  const card = useQuery({ ...trpc.catalog.cards.queryOptions({ ids: [offer.id] }), refetchOnWindowFocus: 'always' });
  const available = stock.data?.[offer.id] ?? offer.available;
  const { priceMinor, currency } = card.data?.[0] ?? offer;
  const state = stockState(available);
  return (
    <div className="grid gap-4">
      <div className="grid gap-0.5">
        <Money minor={priceMinor} currency={currency} className="font-medium text-xl" />
        <span className="text-dense text-muted">VAT included, plus delivery</span>
      </div>
      <div className="grid gap-0.5" aria-live="polite">
        <StockLine stock={state} leadTimeDays={offer.leadTimeDays} />
        {state === 'few' && <span className="text-dense text-muted">{available} left</span>}
        {state !== 'out' && (
          <span className="text-dense text-muted">Ordered before 14:00, sent the same working day</span>
        )}
      </div>
      <AddToCart
        productId={offer.id}
        name={offer.name}
        min={offer.min}
        max={Math.min(offer.max, Math.max(available, offer.min))}
        available={available}
        quantity
        size="lg"
        variant="accent"
        wide
      />
      {state !== 'out' && (
        <BuyBar>
          <div className="grid min-w-0">
            <Money minor={priceMinor} currency={currency} className="font-medium" />
            <StockLine stock={state} leadTimeDays={offer.leadTimeDays} />
          </div>
          <AddToCart
            productId={offer.id}
            name={offer.name}
            min={offer.min}
            available={available}
            size="lg"
            variant="accent"
          />
        </BuyBar>
      )}
    </div>
  );
}
