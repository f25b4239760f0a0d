'use client';

import { useFormStatus } from 'react-dom';
import { Button, type ButtonProps } from './button';

/** The button that sends its form; busy, and deaf to a second click, until the server has answered. */
export function SubmitButton({ variant = 'primary', ...rest }: ButtonProps) {
  const { pending } = useFormStatus();
  return <Button type="submit" variant={variant} loading={pending} {...rest} />;
}
