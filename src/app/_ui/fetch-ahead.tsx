'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { href } from './href';

/** A pointer that only crosses a link stays for less, milliseconds. */
const REACHES_AFTER = 80;

/** Fetches the page behind a `Link` while a person reaches for it: the pointer rests on it, a finger or the focus is there. */
export function FetchAhead() {
  const router = useRouter();
  useEffect(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    let over: Element | null = null;
    const reach = (event: Event) => {
      const link = event.target instanceof Element ? event.target.closest('a[data-ahead]') : null;
      if (link === over) return;
      over = link;
      clearTimeout(waiting);
      const address = link?.getAttribute('href');
      if (address) waiting = setTimeout(() => router.prefetch(href(address)), REACHES_AFTER);
    };
    const kinds = ['pointerover', 'focusin'] as const;
    for (const kind of kinds) document.addEventListener(kind, reach, { passive: true });
    return () => {
      clearTimeout(waiting);
      for (const kind of kinds) document.removeEventListener(kind, reach);
    };
  }, [router]);
  return null;
}
