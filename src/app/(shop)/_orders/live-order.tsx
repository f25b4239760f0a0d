'use client';
import { Radio } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';

type Props = { orderId: string; token?: string; version: number };

/** Follows the order and shows the page anew when something happened. The browser reconnects by itself and misses nothing. */
export function LiveOrder({ orderId, token, version }: Props) {
  const router = useRouter();
  const [live, setLive] = useState(false);
  const shown = useRef(version);
  useEffect(() => {
    shown.current = version;
  }, [version]);
  useEffect(() => {
    const query = token ? `?${new URLSearchParams({ t: token })}` : '';
    const source = new EventSource(`/api/orders/${orderId}/events${query}`);
    source.onopen = () => setLive(true);
    source.onerror = () => setLive(false);
    source.onmessage = ({ data }) => {
      const news: { version: number } = JSON.parse(data);
      if (news.version <= shown.current) return;
      shown.current = news.version;
      router.refresh();
    };
    return () => source.close();
  }, [orderId, token, router]);
  return (
    <span className="inline-flex items-center gap-1.5 text-dense text-muted">
      <Radio aria-hidden="true" className={live ? 'size-3.5 text-positive' : 'size-3.5'} />
      {live ? 'Live: this page updates itself' : 'Connecting …'}
    </span>
  );
}
