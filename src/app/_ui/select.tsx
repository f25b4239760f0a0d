'use client';

import { Check, ChevronDown } from 'lucide-react';
import * as Radix from 'radix-ui/select';
import { type ReactNode, useState } from 'react';
import { cn } from './cn';
import { type ControlSize, controlStyles } from './control-styles';
import { floating, menuItem } from './menu-styles';

export type SelectOption = { value: string; label: string; detail?: ReactNode; disabled?: boolean };

type Props = {
  options: SelectOption[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  name?: string;
  id?: string;
  disabled?: boolean;
  size?: ControlSize;
  className?: string;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'aria-invalid'?: boolean;
};

/** A choice list with details beside the options. For plain words in a form, `NativeSelect` is enough. */
export function Select({ options, placeholder = 'Choose', size, className, id, ...rest }: Props) {
  const { value, defaultValue, onValueChange, name, disabled, ...aria } = rest;
  const [own, setOwn] = useState(defaultValue);
  const chosen = value ?? own;
  const choose = (next: string) => {
    setOwn(next);
    onValueChange?.(next);
  };
  return (
    <Radix.Root value={chosen} onValueChange={choose} name={name} disabled={disabled}>
      <Radix.Trigger
        id={id}
        className={cn(
          controlStyles({ size }),
          'flex items-center justify-between gap-2 data-placeholder:text-muted',
          className,
        )}
        {...aria}
      >
        {/* The word is written by us: Radix would know it only after hydration. */}
        <Radix.Value placeholder={placeholder}>{options.find((option) => option.value === chosen)?.label}</Radix.Value>
        <Radix.Icon>
          <ChevronDown className="size-4 text-muted" />
        </Radix.Icon>
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          className={cn(floating, 'max-h-80 min-w-(--radix-select-trigger-width) overflow-hidden')}
        >
          <Radix.Viewport className="p-1">
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className={cn(menuItem, 'pr-8')}
              >
                <Radix.ItemText>{option.label}</Radix.ItemText>
                {option.detail && <span className="ml-auto pl-4 text-dense text-muted">{option.detail}</span>}
                <Radix.ItemIndicator className="absolute right-2">
                  <Check />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
