import { demandClasses } from '@/server/forecasting/contract';

type Search = Record<string, string | string[] | undefined>;
const shows = ['below', 'no-target', 'off-track'] as const;
const one = <T extends string>(from: readonly T[], value: string | undefined) => from.find((v) => v === value);

/** The list's filters as the address has them; what is no filter is left out. */
export function readListing(search: Search) {
  const text = (name: string) => {
    const value = search[name];
    return typeof value === 'string' && value.trim() ? value.trim().slice(0, 120) : undefined;
  };
  return {
    search: text('q'),
    class: one(demandClasses, text('class')),
    show: one(shows, text('show')),
    cursor: text('cursor')?.slice(0, 64),
  };
}
