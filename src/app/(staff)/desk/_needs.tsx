import { forbidden } from 'next/navigation';
import type { ReactNode } from 'react';
import { signedIn } from '@/app/_api/server';

/** Shows a function's pages to the staff who have it, or another one that works with them; others are told whom to ask. The procedures check for themselves. */
export async function Needs({ fn, children }: { fn: string | readonly string[]; children: ReactNode }) {
  const person = await signedIn();
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  if (['*', ...[fn].flat()].some((it) => functions.includes(it))) return children;
  forbidden();
}
