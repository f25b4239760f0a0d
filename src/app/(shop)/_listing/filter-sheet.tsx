'use client';
import { SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Sheet } from '@/app/_ui/sheet';

/** The filters on a phone. */
export function FilterSheet({ count, found, children }: { count: number; found: number; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <Sheet
      title="Filters"
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button className="lg:hidden">
          <SlidersHorizontal /> Filters{count > 0 && ` (${count})`}
        </Button>
      }
      footer={
        <Button variant="primary" wide onClick={() => setOpen(false)}>
          Show {found} {found === 1 ? 'product' : 'products'}
        </Button>
      }
    >
      {children}
    </Sheet>
  );
}
