import { cn } from '@/app/_ui/cn';

/** A product's drawing as an image address: cached for good, and no drawing code in the browser. */
export function ProductPicture({ sku, eager, className }: { sku: string; eager?: boolean; className?: string }) {
  return (
    <span className={cn('block self-start rounded-md bg-(--drawing-paper)', className)}>
      {/* biome-ignore lint/performance/noImgElement: an SVG of ours; the image optimiser has nothing to do for it */}
      <img
        src={`/illustrations/${sku}.svg`}
        alt=""
        width={400}
        height={300}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className="h-auto w-full"
      />
    </span>
  );
}
