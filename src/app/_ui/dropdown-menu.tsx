'use client';

import * as Radix from 'radix-ui/dropdown-menu';
import { Fragment, type ReactNode } from 'react';
import { cn } from './cn';
import { href } from './href';
import { Kbd } from './kbd';
import { Link } from './link';
import { floating, menuItem } from './menu-styles';

export type MenuEntry =
  | { kind: 'separator' }
  | { kind: 'label'; label: ReactNode }
  | { kind: 'slot'; content: ReactNode }
  | {
      kind?: 'item';
      label: ReactNode;
      icon?: ReactNode;
      hint?: string;
      shortcut?: string;
      tone?: 'negative';
      disabled?: boolean;
      href?: string;
      onSelect?: () => void;
    };

type Props = {
  trigger: ReactNode;
  entries: MenuEntry[];
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
};

/** Actions and places behind one button. Entries with `href` are real links. */
export function DropdownMenu({ trigger, entries, align = 'end', side = 'bottom', className }: Props) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={8}
          className={cn(floating, 'min-w-52 max-w-80 p-1', className)}
        >
          {entries.map((entry, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a menu's entries are fixed while it is open
            <Fragment key={index}>{renderEntry(entry)}</Fragment>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function renderEntry(entry: MenuEntry): ReactNode {
  if (entry.kind === 'separator') return <Radix.Separator className="my-1 h-px bg-line" />;
  if (entry.kind === 'label')
    return <Radix.Label className="px-2 pt-2 pb-1 text-muted text-xs">{entry.label}</Radix.Label>;
  if (entry.kind === 'slot') return entry.content;
  const content = (
    <>
      {entry.icon}
      <span className="min-w-0 flex-1 truncate">{entry.label}</span>
      {entry.hint && <span className="text-dense text-muted">{entry.hint}</span>}
      {entry.shortcut && <Kbd>{entry.shortcut}</Kbd>}
    </>
  );
  const look = cn(menuItem, entry.tone === 'negative' && 'text-negative data-highlighted:bg-negative-soft');
  if (entry.href)
    return (
      <Radix.Item asChild disabled={entry.disabled} className={look}>
        <Link href={href(entry.href)}>{content}</Link>
      </Radix.Item>
    );
  return (
    <Radix.Item className={look} disabled={entry.disabled} onSelect={entry.onSelect}>
      {content}
    </Radix.Item>
  );
}
