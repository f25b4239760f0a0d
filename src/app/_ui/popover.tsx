'use client';

import * as Radix from 'radix-ui/popover';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { floating } from './menu-styles';

type Props = {
  trigger: ReactNode;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  align?: 'start' | 'center' | 'end';
  side?: 'top' | 'right' | 'bottom' | 'left';
  className?: string;
};

/** A small card beside the thing it explains or changes, such as the reason behind a computed number. */
export function Popover({ trigger, children, align = 'start', side = 'bottom', className, ...state }: Props) {
  return (
    <Radix.Root {...state}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          className={cn(floating, 'w-72 p-4 text-sm outline-none', className)}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

export const PopoverClose = Radix.Close;
