'use client';
import { Check, ShoppingCart } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button, type ButtonProps } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import { QuantityInput } from './quantity-input';
import { refusalOf } from './refusal';
import { useCart } from './use-cart';

type Props = {
  productId: string;
  /** For the button's name on pages with many of them. */
  name: string;
  min?: number;
  max?: number;
  /** How many are left; zero disables it. Unknown counts as available: the order checks again. */
  available?: number;
  /** Shows a quantity beside the button. */
  quantity?: boolean;
  size?: ButtonProps['size'];
  variant?: ButtonProps['variant'];
  wide?: boolean;
};

/** Puts a product into the basket and says so. */
export function AddToCart({ productId, name, min = 1, max = 99, available, quantity, size, variant, wide }: Props) {
  const { add } = useCart();
  const [count, setCount] = useState(min);
  const [wrong, setWrong] = useState<string>();
  const [state, setState] = useState<'ready' | 'busy' | 'done'>('ready');
  useEffect(() => {
    if (state !== 'done') return;
    const timer = setTimeout(() => setState('ready'), 2000);
    return () => clearTimeout(timer);
  }, [state]);
  const put = async () => {
    if (wrong) return void toast.error(`Not added. ${wrong}`);
    setState('busy');
    try {
      await add({ productId, quantity: count });
      setState('done');
      toast.success('Added to your basket', {
        description: count > 1 ? `${count} × ${name}` : name,
        action: { label: 'View basket', onClick: () => location.assign('/cart') },
      });
    } catch (error) {
      setState('ready');
      toast.error(refusalOf(error)?.message ?? 'That did not work. Please try again.');
    }
  };
  const soldOut = available !== undefined && available < min;
  return (
    <div className={wide ? 'flex w-full gap-2' : 'inline-flex gap-2'}>
      {quantity && !soldOut && (
        <QuantityInput
          label={`Quantity of ${name}`}
          value={count}
          min={min}
          max={max}
          size={size}
          onChange={setCount}
          onProblem={setWrong}
        />
      )}
      <Button
        variant={soldOut ? 'secondary' : (variant ?? 'accent')}
        size={size}
        wide={wide}
        className={wide ? 'min-w-0 shrink' : undefined}
        loading={state === 'busy'}
        disabled={soldOut}
        onClick={put}
        aria-label={soldOut ? `${name} is sold out` : `Add ${name} to the basket`}
      >
        {soldOut ? null : state === 'done' ? <Check aria-hidden="true" /> : <ShoppingCart aria-hidden="true" />}
        {soldOut ? 'Sold out' : state === 'done' ? 'In your basket' : 'Add to basket'}
      </Button>
    </div>
  );
}
