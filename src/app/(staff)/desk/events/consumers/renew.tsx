'use client';
import { useRouter } from 'next/navigation';
import { useEffect, useTransition } from 'react';

/** Asks for the page's figures again now and then, while somebody looks; never before the last answer has come. */
export function Renew({ seconds }: { seconds: number }) {
  const router = useRouter();
  const [pending, start] = useTransition();
  useEffect(() => {
    if (pending) return;
    const ask = () => document.visibilityState === 'visible' && start(() => router.refresh());
    const timer = setInterval(ask, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds, pending]);
  return null;
}
