'use client';
import { ShoppingCart } from 'lucide-react';
import { CountLink } from '@/app/_ui/shell/count-link';
import { useCart } from './use-cart';

/** The basket in the shop's header with how many things are in it. */
export function CartLink() {
  const { cart } = useCart();
  return <CountLink href="/cart" label="Basket" icon={<ShoppingCart aria-hidden="true" />} count={cart?.count ?? 0} />;
}
