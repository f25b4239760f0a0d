'use client';

import { type ComponentProps, type ReactNode, useId } from 'react';
import { cn } from './cn';
import { useTypedBefore } from './use-typed-before';

export type RadioCard = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  aside?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type Props = Omit<ComponentProps<'div'>, 'children' | 'onChange' | 'defaultValue'> & {
  cards: RadioCard[];
  columns?: boolean;
  /** Under which it is sent with its form. */
  name?: string;
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
};

/** One of a few, each with what it means and what it costs: the browser's own radio buttons, with its own keys. */
export function RadioCards({ cards, columns, name, value, defaultValue, onValueChange, className, ...rest }: Props) {
  const group = useId();
  return (
    <div
      role="radiogroup"
      className={cn('grid gap-2', columns && 'sm:grid-cols-[repeat(auto-fit,minmax(12rem,1fr))]', className)}
      {...rest}
    >
      {cards.map((card) => (
        <label
          key={card.value}
          htmlFor={`${group}-${card.value}`}
          className="flex items-start gap-3 rounded-lg border border-line-strong/60 bg-surface p-3 text-sm transition-colors hover:border-line-strong has-checked:border-brand has-disabled:opacity-50 has-checked:bg-brand-soft/50 has-checked:ring-1 has-checked:ring-brand"
        >
          <Choice
            id={`${group}-${card.value}`}
            name={name ?? group}
            value={card.value}
            disabled={card.disabled}
            {...(onValueChange
              ? { checked: card.value === value, onChange: () => onValueChange(card.value) }
              : { defaultChecked: card.value === defaultValue })}
          />
          {card.icon && <span className="mt-0.5 text-muted [&_svg]:size-4">{card.icon}</span>}
          <span className="grid min-w-0 flex-1 gap-0.5">
            <span className="font-medium">{card.label}</span>
            {card.hint && <span className="text-dense text-muted">{card.hint}</span>}
          </span>
          {card.aside && <span className="figures shrink-0 text-sm">{card.aside}</span>}
        </label>
      ))}
    </div>
  );
}

function Choice(props: ComponentProps<'input'>) {
  const ref = useTypedBefore(props.onChange);
  return <input ref={ref} type="radio" className="mt-0.5 size-4 shrink-0 accent-(--brand)" {...props} />;
}
