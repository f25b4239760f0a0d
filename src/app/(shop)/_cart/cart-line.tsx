'use client';
import { Trash2, TriangleAlert } from 'lucide-react';
import { useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { href } from '@/app/_ui/href';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { ProductPicture } from '../_shop/product-picture';
import { QuantityInput } from './quantity-input';
import { refusalOf } from './refusal';

export type Line = Outputs['checkout']['cart']['lines'][number];
type Props = {
  line: Line;
  /** As this buyer pays it; the list price until it is known. */
  unitMinor: number;
  amountMinor: number;
  onSet: (quantity: number) => Promise<unknown>;
  onRemoved: () => void;
};

/** One product in the basket: what it is, how many, what it costs, and what stands in its way. */
export function CartLine({ line, unitMinor, amountMinor, onSet, onRemoved }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const set = async (quantity: number) => {
    setBusy(true);
    setProblem(undefined);
    try {
      await onSet(quantity);
      return true;
    } catch (error) {
      setProblem(refusalOf(error)?.message);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const remove = async () => {
    if (busy || !(await set(0))) return;
    onRemoved();
  };
  const obstacle = problem ?? obstacleOf(line);
  const name = (
    <Link href={href(`/p/${line.slug}`)} className="font-medium underline-offset-4 hover:underline">
      {line.name}
    </Link>
  );
  return (
    <li className="grid grid-cols-[5rem_1fr] gap-x-4 gap-y-3 py-5 sm:grid-cols-[6.5rem_1fr_auto]">
      <ProductPicture sku={line.sku} photo={line.image} sizes="6.5rem" className="self-start" />
      <div className="grid content-start gap-1">
        {name}
        <p className="figures text-dense text-muted">{line.sku}</p>
        <p className="text-dense text-muted">
          <Money minor={unitMinor} currency={line.currency} /> each
        </p>
        {obstacle && (
          <p role="alert" className="mt-1 flex items-start gap-1.5 text-dense text-negative">
            <TriangleAlert aria-hidden="true" className="mt-0.5 size-3.5 shrink-0" />
            {obstacle}
          </p>
        )}
      </div>
      <div className="col-span-2 flex items-center justify-between gap-4 sm:col-span-1 sm:flex-col sm:items-end sm:justify-start">
        <Money minor={amountMinor} currency={line.currency} className="order-last font-medium sm:order-first" />
        <div className="flex items-center gap-1">
          <QuantityInput
            label={`Quantity of ${line.name}`}
            value={line.quantity}
            min={line.minQuantity}
            max={line.maxQuantity}
            busy={busy}
            onChange={set}
          />
          <Button
            variant="ghost"
            size="icon"
            aria-label={`Remove ${line.name}`}
            aria-disabled={busy}
            onClick={() => void remove()}
          >
            <Trash2 aria-hidden="true" />
          </Button>
        </div>
      </div>
    </li>
  );
}

function obstacleOf({ problem, available }: Line) {
  if (problem === 'not-on-sale') return 'No longer on sale. Remove it to go on.';
  if (problem === 'sold-out') return 'Sold out at the moment. Remove it to go on.';
  if (problem === 'too-many') return `Only ${available} left. Lower the quantity to go on.`;
}
