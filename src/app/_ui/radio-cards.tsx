'use client';

import * as Radix from 'radix-ui/radio-group';
import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';

export type RadioCard = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type Props = Omit<ComponentProps<typeof Radix.Root>, 'children'> & { cards: RadioCard[]; columns?: boolean };

/** One of a few, each with what it means and what it costs. Sent with its form under `name`. */
export function RadioCards({ cards, columns = false, className, ...rest }: Props) {
  const id = useId();
  return (
    <Radix.Root
      className={cn('grid gap-2', columns && 'sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]', className)}
      {...rest}
    >
      {cards.map((card) => (
        <label
          key={card.value}
          htmlFor={`${id}-${card.value}`}
          className="flex items-start gap-3 rounded-lg border border-line-strong/60 bg-surface p-3 text-sm transition-colors hover:border-line-strong has-data-[state=checked]:border-brand has-data-[state=checked]:bg-brand-soft/50 has-data-[state=checked]:ring-1 has-data-[state=checked]:ring-brand has-disabled:opacity-50"
        >
          <Radix.Item
            id={`${id}-${card.value}`}
            value={card.value}
            disabled={card.disabled}
            className="mt-0.5 grid size-4 shrink-0 place-items-center rounded-full border border-line-strong bg-surface data-[state=checked]:border-brand"
          >
            <Radix.Indicator className="size-2 rounded-full bg-brand" />
          </Radix.Item>
          {card.icon && <span className="mt-0.5 text-muted [&_svg]:size-4">{card.icon}</span>}
          <span className="grid min-w-0 flex-1 gap-0.5">
            <span className="font-medium">{card.label}</span>
            {card.hint && <span className="text-dense text-muted">{card.hint}</span>}
          </span>
          {card.aside && <span className="figures shrink-0 text-sm">{card.aside}</span>}
        </label>
      ))}
    </Radix.Root>
  );
}
