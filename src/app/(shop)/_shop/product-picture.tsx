import { cn } from '@/app/_ui/cn';
import { type Photo, photoAddress, photoSources } from './photo';

type Props = {
  sku: string;
  /** The main photo; without one the product's drawing stands for it. */
  photo?: Photo | null;
  eager?: boolean;
  /** How wide it is shown, as CSS says it, for browsers to fetch no more than that. */
  sizes?: string;
  className?: string;
};

/** A product as a picture beside its name: an image address, cached for good, and no drawing code in the browser. */
export function ProductPicture({ sku, photo, eager, sizes = '20rem', className }: Props) {
  return (
    <span className={cn('block self-start rounded-md bg-(--drawing-paper)', className)}>
      {/* biome-ignore lint/performance/noImgElement: the address has the right size already */}
      <img
        {...(photo
          ? { src: photoAddress(photo, photo.width > 480 ? 480 : undefined), srcSet: photoSources(photo), sizes }
          : { src: `/illustrations/${sku}.svg` })}
        alt=""
        width={400}
        height={300}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className={cn('h-auto w-full', photo && 'aspect-4/3 rounded-md object-contain')}
      />
    </span>
  );
}
