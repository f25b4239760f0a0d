'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

const POLL_MS = 15_000;

/** Keeps the record true while it is looked at: by the order's event stream, or by asking now and then where that is cut off. */
export function LiveOrder({ orderId, ended }: { orderId: string; ended: boolean }) {
  const router = useRouter();
  useEffect(() => {
    if (ended) return;
    const source = new EventSource(`/api/orders/${orderId}/events`);
    let timer: ReturnType<typeof setInterval> | undefined;
    const refresh = () => router.refresh();
    source.onmessage = refresh;
    source.addEventListener('order', refresh);
    source.onopen = () => clearInterval(timer);
    source.onerror = () => {
      clearInterval(timer);
      timer = setInterval(() => document.visibilityState === 'visible' && refresh(), POLL_MS);
    };
    return () => {
      source.close();
      clearInterval(timer);
    };
  }, [orderId, ended, router]);
  return null;
}
