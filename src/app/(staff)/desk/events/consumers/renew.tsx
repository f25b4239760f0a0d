'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Asks for the page's figures again now and then, while somebody looks. */
export function Renew({ seconds }: { seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => document.visibilityState === 'visible' && router.refresh(), seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
