'use client';
import { RotateCcw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from '@/app/(shop)/_cart/refusal';
import { useCart } from '@/app/(shop)/_cart/use-cart';

type Line = { productId: string; quantity: number };

/** Puts the lines of a past order into the one being made, at today's prices. */
export function OrderAgain({ lines }: { lines: Line[] }) {
  const { add } = useCart({ seek: true });
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const again = async () => {
    setBusy(true);
    const refused: string[] = [];
    for (const line of lines)
      await add(line).catch((error: unknown) => refused.push(refusalOf(error)?.message ?? 'One line was not added.'));
    if (refused.length)
      toast.warning(`${refused.length} of ${lines.length} lines were not added`, { description: refused[0] });
    router.push(href('/dealer'));
  };
  return (
    <Button variant="primary" loading={busy} onClick={again}>
      <RotateCcw aria-hidden="true" /> Order again
    </Button>
  );
}
