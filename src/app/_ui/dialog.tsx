'use client';

import { X } from 'lucide-react';
import * as Radix from 'radix-ui/dialog';
import type { ReactNode } from 'react';
import { cn } from './cn';

type Props = {
  /** The element that opens it. Leave out when `open` is steered from outside. */
  trigger?: ReactNode;
  title: ReactNode;
  description?: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: 'sm' | 'md' | 'lg';
  /** Buttons, right-aligned; the one that acts comes last. */
  footer?: ReactNode;
  children?: ReactNode;
};

const width = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-3xl' };

export const overlay =
  'fixed inset-0 z-40 bg-overlay data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=closed]:animate-out data-[state=closed]:fade-out-0 duration-150';

/** A short task above the page. On a phone it rises from below. */
export function Dialog({ trigger, title, description, size = 'md', footer, children, ...state }: Props) {
  return (
    <Radix.Root {...state}>
      {trigger && <Radix.Trigger asChild>{trigger}</Radix.Trigger>}
      <Radix.Portal>
        <Radix.Overlay className={overlay} />
        <Radix.Content
          {...(description ? {} : { 'aria-describedby': undefined })}
          className={cn(
            'fixed inset-x-0 bottom-0 z-50 flex max-h-[90dvh] flex-col rounded-t-lg border border-line bg-raised shadow-lg outline-none duration-150 sm:inset-x-4 sm:top-[12vh] sm:bottom-auto sm:mx-auto sm:max-h-[76vh] sm:rounded-lg data-[state=open]:animate-in data-[state=open]:fade-in-0 data-[state=open]:slide-in-from-bottom-4 data-[state=closed]:animate-out data-[state=closed]:fade-out-0',
            width[size],
          )}
        >
          <header className="flex items-start gap-4 px-5 pt-4 pb-3">
            <div className="grid flex-1 gap-1">
              <Radix.Title className="font-semibold text-base">{title}</Radix.Title>
              {description && <Radix.Description className="text-muted text-sm">{description}</Radix.Description>}
            </div>
            <CloseButton />
          </header>
          {children && <div className="overflow-y-auto px-5 pb-5 text-sm">{children}</div>}
          {footer && (
            <footer className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3 pb-[max(0.75rem,env(safe-area-inset-bottom))]">
              {footer}
            </footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Closes the dialog or sheet it stands in; wrap a button with it for "Cancel". */
export const DialogClose = Radix.Close;

export function CloseButton() {
  return (
    <Radix.Close
      aria-label="Close"
      className="-mr-1.5 grid size-7 shrink-0 place-items-center rounded-md text-muted touch-target hover:bg-sunken hover:text-ink"
    >
      <X className="size-4" />
    </Radix.Close>
  );
}
