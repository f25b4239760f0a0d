'use client';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { compareAddress } from './compare-address';
import { clearCompared, useCompared } from './compare-store';

/** Stays below the list as soon as something is to be compared. */
export function CompareBar() {
  const skus = useCompared();
  if (skus.length === 0) return null;
  return (
    <section
      aria-label="Comparison"
      className="fixed inset-x-0 bottom-0 z-20 border-line border-t bg-raised/95 px-4 py-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))] backdrop-blur-md"
    >
      <div className="mx-auto flex max-w-[80rem] items-center gap-3 text-sm">
        <span className="figures min-w-0 flex-1 truncate">{skus.join(' · ')}</span>
        <Button variant="ghost" onClick={clearCompared}>
          Clear
        </Button>
        {skus.length > 1 ? (
          <ButtonLink variant="primary" href={compareAddress(skus)}>
            Compare {skus.length}
          </ButtonLink>
        ) : (
          <span className="text-muted">Choose one more</span>
        )}
      </div>
    </section>
  );
}
