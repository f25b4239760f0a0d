'use client';

import { useEffect, useRef } from 'react';

/** Stands in a strip of tabs that may be wider than the screen, and brings the current one into sight. Draws nothing. */
export function CurrentTabInSight({ current }: { current: string | undefined }) {
  const mark = useRef<HTMLSpanElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked at again when another tab is the current one
  useEffect(() => {
    const strip = mark.current?.parentElement;
    const tab = strip?.querySelector<HTMLElement>('[aria-current=page]');
    if (!strip || !tab) return;
    const [seen, wanted] = [strip.getBoundingClientRect(), tab.getBoundingClientRect()];
    // Only the strip moves, never the page: in the middle, so that its neighbours show that there is more.
    strip.scrollLeft += wanted.left + wanted.width / 2 - (seen.left + seen.width / 2);
  }, [current]);
  return <span ref={mark} hidden />;
}
