'use client';

import { Search } from 'lucide-react';
import { Kbd } from '../kbd';
import { openPalette } from './palette-events';

/** The field in the top bar that opens the command palette. */
export function SearchButton({ children = 'Search' }: { children?: React.ReactNode }) {
  return (
    <button
      type="button"
      onClick={openPalette}
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 w-full min-w-0 items-center gap-2 rounded-md border border-line-strong/50 bg-surface px-2.5 text-muted text-sm transition-colors touch-target hover:border-line-strong hover:text-ink"
    >
      <Search aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0 flex-1 truncate text-left">{children}</span>
      <span className="hidden gap-0.5 md:flex">
        <Kbd>Ctrl</Kbd>
        <Kbd>K</Kbd>
      </span>
    </button>
  );
}
