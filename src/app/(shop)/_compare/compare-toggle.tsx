'use client';
import type { ChangeEvent } from 'react';
import { useTypedBefore } from '@/app/_ui/use-typed-before';
import { setCompared, useCompared } from './compare-store';

/** Puts a product on the comparison, or takes it off. */
export function CompareToggle({ sku }: { sku: string }) {
  const chosen = useCompared().includes(sku);
  const tick = ({ target }: ChangeEvent<HTMLInputElement>) => setCompared(sku, target.checked);
  const ref = useTypedBefore(tick);
  return (
    <label className="relative z-[1] flex min-h-8 w-fit cursor-pointer items-center gap-2 text-dense text-muted pointer-coarse:min-h-11 hover:text-ink">
      <input
        ref={ref}
        type="checkbox"
        autoComplete="off"
        checked={chosen}
        onChange={tick}
        className="size-4 accent-(--brand)"
      />
      Compare
    </label>
  );
}
