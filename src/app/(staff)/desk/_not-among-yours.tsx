'use client';
import { Lock } from 'lucide-react';
import { usePathname } from 'next/navigation';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { places } from './_nav';

/** Within the desk's frame: a page whose query refused the person says which function it needs, and who can give it. */
export function NotAmongYours() {
  const path = usePathname();
  const place = places.find(({ href }) => path === href || path.startsWith(`${href}/`));
  return (
    <EmptyState
      icon={<Lock />}
      heading
      title={`${place && place.fn !== '*' ? place.label : 'This page'} is not among your functions`}
      action={<ButtonLink href="/desk/overview">To the overview</ButtonLink>}
    >
      An owner or admin can give it to you under Team and access.
    </EmptyState>
  );
}
