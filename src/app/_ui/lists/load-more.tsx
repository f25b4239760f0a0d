'use client';

import { useEffect, useRef } from 'react';
import { Button } from '../button';

type Props = {
  hasMore: boolean;
  loading: boolean;
  onLoad: () => void;
  /** Also loads when the end of the list comes into sight. */
  auto?: boolean;
};

/** Continues a list by its cursor; always a button too, for keyboards and screen readers. */
export function LoadMore({ hasMore, loading, onLoad, auto = false }: Props) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = end.current;
    if (!auto || !hasMore || loading || !element) return;
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onLoad(), { rootMargin: '400px' });
    observer.observe(element);
    return () => observer.disconnect();
  }, [auto, hasMore, loading, onLoad]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="flex justify-center py-4">
      <Button loading={loading} onClick={onLoad}>
        Show more
      </Button>
    </div>
  );
}
