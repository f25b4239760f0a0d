'use client';
import { RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from '../../../_cart/refusal';
import { useCart } from '../../../_cart/use-cart';

type Line = { productId: string; quantity: number; name: string };

/** Puts the same things into the basket again, at today's prices; says what is no longer there. */
export function OrderAgain({ lines }: { lines: Line[] }) {
  const { add } = useCart();
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    let put = 0;
    for (const { productId, quantity, name } of lines)
      try {
        await add({ productId, quantity });
        put++;
      } catch (error) {
        toast.error(`${name}: ${refusalOf(error)?.message ?? 'could not be added.'}`);
      }
    setBusy(false);
    if (put > 0) router.push(href('/cart'));
  };
  return (
    <Button variant="primary" loading={busy} onClick={again}>
      <RotateCcw aria-hidden="true" />
      Order again
    </Button>
  );
}
