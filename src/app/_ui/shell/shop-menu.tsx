'use client';

import { Menu } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../button';
import { href } from '../href';
import { Link } from '../link';
import { Sheet } from '../sheet';
import { ThemeToggle } from '../theme/theme-toggle';
import type { NavItem } from './nav';

/** The categories behind one button on a phone. */
export function ShopMenu({ categories, extra }: { categories: NavItem[]; extra?: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      side="left"
      title="Menu"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button variant="ghost" size="icon" aria-label="Menu" className="lg:hidden">
          <Menu className="!size-5" />
        </Button>
      }
      footer={
        <div className="flex items-center justify-between gap-4">
          Theme <ThemeToggle />
        </div>
      }
    >
      <nav aria-label="Categories" className="-mx-2 grid">
        {categories.map((item) => (
          <Link
            key={item.href}
            href={href(item.href)}
            onClick={() => setOpen(false)}
            className="flex min-h-12 items-center gap-3 rounded-md px-2 text-base hover:bg-sunken [&>svg]:size-5 [&>svg]:text-brand"
          >
            {item.icon}
            {item.label}
          </Link>
        ))}
      </nav>
      {extra}
    </Sheet>
  );
}
