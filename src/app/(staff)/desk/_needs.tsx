import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import { signedIn } from '@/app/_api/server';
import { EmptyState } from '@/app/_ui/empty-state';

/** Shows a function's pages to the staff who have it; others are told whom to ask. The procedures check for themselves. */
export async function Needs({ fn, name, children }: { fn: string; name: string; children: ReactNode }) {
  const person = await signedIn();
  const functions = person?.actor.kind === 'staff' ? person.actor.functions : [];
  if (functions.includes('*') || functions.includes(fn)) return children;
  return (
    <EmptyState icon={<Lock />} title={`${name} is not among your functions`}>
      An owner or admin can give it to you under Team and access.
    </EmptyState>
  );
}
