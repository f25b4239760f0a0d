'use client';
import { useCallback } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { CommandPalette } from '@/app/_ui/palette/command-palette';
import { deeds } from './_deeds';
import { foundGroups } from './_found';

type Place = { href: string; label: string };

/** Ctrl-K of the desk: records by number, name or SKU, every place this person has, and what is often done there. */
export function DeskPalette({ places, canSearch }: { places: Place[]; canSearch: boolean }) {
  const client = useTRPCClient();
  const hrefs = places.map(({ href }) => href);
  const search = useCallback(
    async (text: string, signal: AbortSignal) =>
      foundGroups(await client.analytics.search.query({ text: text.slice(0, 100) }, { signal })),
    [client],
  );
  const actions = [
    { heading: 'Go to', items: places.map(({ href, label }) => ({ id: href, href, label })) },
    { heading: 'Do', items: deeds.filter(({ place }) => hrefs.includes(place)) },
  ];
  return (
    <CommandPalette
      actions={actions}
      search={canSearch ? search : undefined}
      placeholder="Order, customer, e-mail, SKU, invoice, or a page"
    />
  );
}
