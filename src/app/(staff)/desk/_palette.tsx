'use client';
import { useCallback } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { CommandPalette, type PaletteGroup } from '@/app/_ui/palette/command-palette';

type Place = { href: string; label: string };
/** What a search procedure answers: groups of records, each with its address. */
type Search = { query: (input: { query: string }, options: { signal: AbortSignal }) => Promise<PaletteGroup[]> };

const isSearch = (value: unknown): value is Search =>
  typeof value === 'object' && value !== null && 'query' in value && typeof value.query === 'function';

/** Ctrl-K of the desk: every place this person has, and any record by number, name or SKU. */
export function DeskPalette({ places, canSearch }: { places: Place[]; canSearch: boolean }) {
  const client = useTRPCClient();
  const search = useCallback(
    async (query: string, signal: AbortSignal): Promise<PaletteGroup[]> => {
      const found: unknown = Reflect.get(client.analytics, 'search');
      return isSearch(found) ? await found.query({ query }, { signal }) : [];
    },
    [client],
  );
  const actions = [{ heading: 'Go to', items: places.map(({ href, label }) => ({ id: href, href, label })) }];
  return <CommandPalette actions={actions} search={canSearch ? search : undefined} />;
}
