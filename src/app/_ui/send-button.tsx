'use client';

import { Button, type ButtonProps } from './button';
import { useHydrated } from './use-hydrated';

/** The button of a form that only scripts can send: pressed before they had loaded, it would write what was typed into the address. */
export function SendButton({ disabled, ...rest }: ButtonProps) {
  const ready = useHydrated();
  return <Button type="submit" disabled={disabled || !ready} {...rest} />;
}
