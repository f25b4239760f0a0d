'use client';
import { type ReactNode, useEffect, useState } from 'react';

/** On a phone: price and button at the thumb while neither the offer itself nor the end of the page is in sight. */
export function BuyBar({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const inSight = new Set<Element>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries)
        if (isIntersecting) inSight.add(target);
        else inSight.delete(target);
      setShown(inSight.size === 0);
    });
    for (const target of document.querySelectorAll('#buy, footer')) observer.observe(target);
    return () => observer.disconnect();
  }, []);
  if (!shown) return null;
  return (
    <section
      aria-label="Buy"
      className="fixed inset-x-0 bottom-0 z-30 flex items-center justify-between gap-4 border-line border-t bg-surface px-4 pt-3 pb-[max(0.75rem,env(safe-area-inset-bottom))] lg:hidden"
    >
      {children}
    </section>
  );
}
