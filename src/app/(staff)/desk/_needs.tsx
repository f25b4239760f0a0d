import { forbidden } from 'next/navigation';
import type { ReactNode } from 'react';
import { signedIn } from '@/app/_api/server';

/** Shows a function's pages to the staff who have it; others are told whom to ask. The procedures check for themselves. */
export async function Needs({ fn, children }: { fn: string; children: ReactNode }) {
  const person = await signedIn();
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  if (functions.includes('*') || functions.includes(fn)) return children;
  forbidden();
}
