'use client';
import { type KeyboardEvent, useRef, useState } from 'react';
import { cn } from '@/app/_ui/cn';
import { type Photo, photoAddress, photoSources } from '../../../_shop/photo';

type Props = { name: string; sku: string; photos: readonly (Photo & { imageId: string; alt: string })[] };
type Shown = { key: string; alt: string; src: string; srcSet?: string; small: string };

/** A product's photos and, last, its drawing: to be swiped, or chosen by the small ones below and by the arrow keys. */
export function Gallery({ name, sku, photos }: Props) {
  const strip = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState(0);
  const pictures: Shown[] = [
    ...photos.map((photo) => ({
      key: photo.imageId,
      alt: photo.alt || name,
      src: photoAddress(photo),
      srcSet: photoSources(photo),
      small: photoAddress(photo, photo.width > 240 ? 240 : undefined),
    })),
    { key: 'drawing', alt: `Drawing of ${name}`, src: `/illustrations/${sku}.svg`, small: `/illustrations/${sku}.svg` },
  ];
  const show = (to: number) => {
    const list = strip.current;
    const wanted = Math.max(0, Math.min(pictures.length - 1, to));
    list?.scrollTo({ left: wanted * list.clientWidth });
    setAt(wanted);
  };
  const byKey = (event: KeyboardEvent) => {
    const step = Number(event.key === 'ArrowRight') - Number(event.key === 'ArrowLeft');
    if (step === 0) return;
    event.preventDefault();
    show(at + step);
  };
  const box = 'rounded-md border border-line bg-(--drawing-paper)';
  return (
    <section aria-label={`Pictures of ${name}`} className="grid min-w-0 gap-2">
      <ul
        ref={strip}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
        tabIndex={0}
        aria-label="Pictures, to be scrolled sideways"
        onKeyDown={byKey}
        onScroll={({ currentTarget: list }) => setAt(Math.round(list.scrollLeft / Math.max(1, list.clientWidth)))}
        className={cn(
          box,
          'flex snap-x snap-mandatory overflow-x-auto scroll-smooth [scrollbar-width:none] motion-reduce:scroll-auto',
        )}
      >
        {pictures.map(({ key, alt, src, srcSet }, i) => (
          <li key={key} className="w-full shrink-0 snap-center">
            {/* biome-ignore lint/performance/noImgElement: the address has the right sizes already */}
            <img
              src={src}
              srcSet={srcSet}
              alt={alt}
              sizes="(min-width: 64rem) 28rem, (min-width: 48rem) 45vw, 100vw"
              width={800}
              height={600}
              loading={i === 0 ? 'eager' : 'lazy'}
              fetchPriority={i === 0 ? 'high' : undefined}
              decoding="async"
              className="aspect-4/3 h-auto w-full object-contain"
            />
          </li>
        ))}
      </ul>
      <ul className="flex gap-2 overflow-x-auto p-1">
        {pictures.map(({ key, alt, small }, i) => (
          <li key={key} className="shrink-0">
            <button
              type="button"
              aria-label={`Picture ${i + 1} of ${pictures.length}: ${alt}`}
              aria-current={i === at}
              onClick={() => show(i)}
              className={cn(box, 'block w-16 overflow-hidden', i === at && 'border-brand ring-1 ring-brand')}
            >
              {/* biome-ignore lint/performance/noImgElement: small already */}
              <img
                src={small}
                alt=""
                width={80}
                height={60}
                loading="lazy"
                className="aspect-4/3 w-full object-contain"
              />
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
