'use client';
import { ClipboardList } from 'lucide-react';
import { CountLink } from '@/app/_ui/shell/count-link';
import { useCart } from '@/app/(shop)/_cart/use-cart';

/** The order being put together, with the number of its lines. */
export function OrderLink() {
  const { cart } = useCart({ seek: true });
  return (
    <CountLink
      href="/dealer/checkout"
      label="Order in progress"
      icon={<ClipboardList aria-hidden="true" />}
      count={cart?.lines.length ?? 0}
    />
  );
}
