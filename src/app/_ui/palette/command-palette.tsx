'use client';

import { Command } from 'cmdk';
import { CornerDownLeft, Search } from 'lucide-react';
import { useRouter } from 'next/navigation';
import * as Dialog from 'radix-ui/dialog';
import { type ReactNode, useEffect, useState } from 'react';
import { overlay } from '../dialog';
import { href } from '../href';
import { Kbd } from '../kbd';
import { Spinner } from '../spinner';
import { onOpenPalette } from './palette-events';
import { usePaletteSearch } from './palette-search';

export type PaletteItem = {
  id: string;
  label: string;
  detail?: ReactNode;
  icon?: ReactNode;
  /** More words it is found by. */
  keywords?: string[];
  shortcut?: string;
  href?: string;
  onSelect?: () => void;
};
export type PaletteGroup = { heading: string; items: PaletteItem[] };

type Props = {
  /** Always at hand: places and actions, filtered here by what is typed. */
  actions: PaletteGroup[];
  /** Finds records; answers are shown as they come, in the given order. */
  search?: (query: string, signal: AbortSignal) => Promise<PaletteGroup[]>;
  placeholder?: string;
};

/** Ctrl-K: any record and every action by a few letters. Mount once per shell; `openPalette()` opens it. */
export function CommandPalette({ actions, search, placeholder = 'Search or type a command' }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [query, setQuery] = useState('');
  const found = usePaletteSearch(open ? query : '', search);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', onKey);
    const off = onOpenPalette(() => setOpen(true));
    return () => {
      window.removeEventListener('keydown', onKey);
      off();
    };
  }, []);

  const run = (item: PaletteItem) => {
    setOpen(false);
    setQuery('');
    item.onSelect?.();
    if (item.href) router.push(href(item.href));
  };
  const words = query.trim().toLowerCase().split(/\s+/).filter(Boolean);
  const fits = (item: PaletteItem) => {
    const text = [item.label, ...(item.keywords ?? [])].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  };
  const groups = [
    ...found.groups,
    ...actions.map(({ heading, items }) => ({ heading, items: items.filter(fits) })),
  ].filter(({ items }) => items.length > 0);

  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlay} />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-x-3 top-[max(0.75rem,10vh)] z-50 mx-auto max-w-xl overflow-hidden rounded-lg border border-line bg-raised shadow-lg outline-none duration-100 data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:zoom-in-98"
        >
          <Dialog.Title className="sr-only">Search and commands</Dialog.Title>
          <Command shouldFilter={false} loop label="Search and commands">
            <div className="flex items-center gap-2.5 border-line border-b px-4">
              {found.pending ? (
                <Spinner className="text-muted" />
              ) : (
                <Search aria-hidden="true" className="size-4 text-muted" />
              )}
              <Command.Input
                value={query}
                onValueChange={setQuery}
                placeholder={placeholder}
                className="h-12 flex-1 bg-transparent text-base outline-none"
              />
              <Kbd>Esc</Kbd>
            </div>
            <Command.List className="max-h-[min(24rem,60dvh)] overflow-y-auto p-1.5">
              {groups.map((group) => (
                <Command.Group
                  key={group.heading}
                  heading={group.heading}
                  className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-muted [&_[cmdk-group-heading]]:text-xs"
                >
                  {group.items.map((item) => (
                    <PaletteRow
                      key={item.id}
                      value={`${group.heading}:${item.id}`}
                      item={item}
                      onRun={() => run(item)}
                    />
                  ))}
                </Command.Group>
              ))}
              {groups.length === 0 && (
                <p role="status" className="px-3 py-8 text-center text-muted text-sm">
                  {found.failed
                    ? 'The search did not answer. Nothing was lost; type again to retry.'
                    : found.pending
                      ? 'Searching'
                      : `Nothing found for “${query.trim()}”. Try a number, a name or a SKU.`}
                </p>
              )}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function PaletteRow({ item, value, onRun }: { item: PaletteItem; value: string; onRun: () => void }) {
  return (
    <Command.Item
      value={value}
      onSelect={onRun}
      className="group flex h-10 cursor-default items-center gap-3 rounded-md px-2.5 text-sm data-[selected=true]:bg-brand-soft [&_svg]:size-4 [&_svg]:shrink-0"
    >
      {item.icon && <span className="text-muted">{item.icon}</span>}
      <span className="min-w-0 flex-1 truncate">{item.label}</span>
      {item.detail && <span className="figures shrink-0 text-dense text-muted">{item.detail}</span>}
      {item.shortcut && <Kbd>{item.shortcut}</Kbd>}
      <CornerDownLeft aria-hidden="true" className="hidden text-muted group-data-[selected=true]:block" />
    </Command.Item>
  );
}
