'use client';

import * as Radix from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { CloseButton, overlay } from './dialog';

type Props = {
  trigger?: ReactNode;
  title: ReactNode;
  /** Keeps the title for screen readers only. */
  hideTitle?: boolean;
  side?: 'left' | 'right';
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  footer?: ReactNode;
  children: ReactNode;
  className?: string;
};

const edge = {
  left: 'left-0 border-r data-[state=open]:slide-in-from-left data-[state=closed]:slide-out-to-left',
  right: 'right-0 border-l data-[state=open]:slide-in-from-right data-[state=closed]:slide-out-to-right',
};

/** A panel from the side: a cart, filters on a phone, a record beside its list. */
export function Sheet({ trigger, title, hideTitle, side = 'right', footer, children, className, ...state }: Props) {
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content
          aria-describedby={undefined}
          className={cn(
            'fixed inset-y-0 z-50 flex w-[min(26rem,calc(100vw-3rem))] flex-col border-line bg-raised shadow-lg outline-none duration-150 data-[state=open]:animate-in data-[state=closed]:animate-out',
            edge[side],
            className,
          )}
        >
          <header
            className={cn('flex items-center justify-between gap-4 px-4 py-3', !hideTitle && 'border-line border-b')}
          >
            <Radix.Title className={hideTitle ? 'sr-only' : 'font-semibold text-base'}>{title}</Radix.Title>
            <CloseButton />
          </header>
          <div className="flex-1 overflow-y-auto p-4 text-sm">{children}</div>
          {footer && (
            <footer className="border-line border-t p-4 pb-[max(1rem,env(safe-area-inset-bottom))]">{footer}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
