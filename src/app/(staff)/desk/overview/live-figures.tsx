'use client';
import { Radio } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useLooking } from '@/app/_api/if-may';

/** A rush of events is one new look: figures follow at most this often. */
const PAUSE_MS = 4_000;

/** Shows the figures anew when something happened, while somebody is looking; paused where the page shows the past. */
export function LiveFigures({ position }: { position: number }) {
  const router = useRouter();
  const looking = useLooking();
  const [live, setLive] = useState(false);
  const shown = useRef(position);
  useEffect(() => {
    shown.current = position;
  }, [position]);
  useEffect(() => {
    if (looking) return; // the past has no news
    let source: EventSource | undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const close = () => {
      source?.close();
      source = undefined;
      clearTimeout(timer);
      timer = undefined;
    };
    const open = () => {
      close();
      if (document.hidden) return;
      source = new EventSource(`/api/desk/news?after=${shown.current}`);
      source.onopen = () => setLive(true);
      source.onerror = () => setLive(false);
      source.onmessage = () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          router.refresh();
        }, PAUSE_MS);
      };
    };
    open();
    document.addEventListener('visibilitychange', open);
    return () => {
      document.removeEventListener('visibilitychange', open);
      close();
    };
  }, [router, looking]);
  return (
    <span className="inline-flex items-center gap-1.5 text-dense text-muted">
      <Radio aria-hidden="true" className={live && !looking ? 'size-3.5 text-positive' : 'size-3.5'} />
      {looking ? 'Paused in the past' : live ? 'Live' : 'Connecting …'}
    </span>
  );
}
