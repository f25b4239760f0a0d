import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';

/** Everything the design system has, to look at while building. Only in development. */
export default function GalleryLayout({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === 'production') notFound();
  return children;
}
