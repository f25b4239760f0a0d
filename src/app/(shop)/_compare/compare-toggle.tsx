'use client';
import { toggleCompared, useCompared } from './compare-store';

/** Puts a product on the comparison, or takes it off. */
export function CompareToggle({ sku }: { sku: string }) {
  const chosen = useCompared().includes(sku);
  return (
    <label className="relative z-[1] flex min-h-8 w-fit cursor-pointer items-center gap-2 text-dense text-muted pointer-coarse:min-h-11 hover:text-ink">
      <input
        type="checkbox"
        checked={chosen}
        onChange={() => toggleCompared(sku)}
        className="size-4 accent-(--brand)"
      />
      Compare
    </label>
  );
}
