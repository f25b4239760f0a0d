'use client';

import type { ReactNode } from 'react';
import { DropdownMenu } from '../dropdown-menu';
import { ThemeToggle } from '../theme/theme-toggle';

type Props = {
  name: string;
  /** Role or e-mail. */
  detail?: string;
  links?: { href: string; label: string; icon?: ReactNode }[];
  /** A form with its button; the caller knows how to sign out. */
  signOut?: ReactNode;
};

/** Who is signed in, their places, the theme, and the way out. */
export function PersonMenu({ name, detail, links = [], signOut }: Props) {
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          aria-label={`Account of ${name}`}
          className="relative grid size-8 shrink-0 place-items-center rounded-full bg-brand-soft font-medium text-brand text-xs before:absolute pointer-coarse:before:-inset-1.5 hover:ring-2 hover:ring-line-strong"
        >
          {initials(name)}
        </button>
      }
      entries={[
        {
          kind: 'slot',
          content: (
            <div className="px-2 py-1.5">
              <p className="truncate font-medium text-sm">{name}</p>
              {detail && <p className="truncate text-dense text-muted">{detail}</p>}
            </div>
          ),
        },
        { kind: 'separator' },
        ...links,
        {
          kind: 'slot',
          content: (
            <div className="flex items-center justify-between gap-4 px-2 py-1.5 text-sm">
              Theme <ThemeToggle />
            </div>
          ),
        },
        ...(signOut ? [{ kind: 'separator' as const }, { kind: 'slot' as const, content: signOut }] : []),
      ]}
    />
  );
}

function initials(name: string) {
  const words = name.trim().split(/[\s@.]+/);
  return [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0]?.toUpperCase() ?? '').join('');
}
