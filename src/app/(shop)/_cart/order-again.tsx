'use client';
import { RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from './refusal';
import { useCart } from './use-cart';

type Line = { productId: string; quantity: number; name: string };
type Props = {
  lines: Line[];
  /** Where the basket is seen. */
  to: '/cart' | '/dealer';
};

/** Puts the same things into the basket again, at today's prices; says what is no longer to be had. */
export function OrderAgain({ lines, to }: Props) {
  const { addAll } = useCart({ seek: to === '/dealer' });
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    try {
      const refused = await addAll(lines.map(({ productId, quantity }) => ({ productId, quantity })));
      for (const { productId, message } of refused.slice(0, 3))
        toast.error(`${lines.find((line) => line.productId === productId)?.name}: ${message}`);
      if (refused.length > 3) toast.error(`${refused.length - 3} more were not put in.`);
      if (refused.length < lines.length) router.push(href(to));
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'Nothing was put in. Please try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button variant="primary" loading={busy} onClick={again}>
      <RotateCcw aria-hidden="true" /> Order again
    </Button>
  );
}
