'use client';

import { Check, Copy } from 'lucide-react';
import { useState } from 'react';
import { Button } from './button';
import { toast } from './toaster';

type Props = { text: string; label?: string; children?: React.ReactNode };

/** Copies a text and says so. With children it is a button with words, without only a sign. */
export function CopyButton({ text, label = 'Copy', children }: Props) {
  const [done, setDone] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setDone(true);
      setTimeout(() => setDone(false), 1600);
    } catch {
      toast.error('The browser did not allow copying. Select the text and copy it by hand.');
    }
  };
  const Sign = done ? Check : Copy;
  return (
    <Button
      variant={children ? 'secondary' : 'ghost'}
      size={children ? 'sm' : 'icon-sm'}
      aria-label={children ? undefined : done ? 'Copied' : label}
      onClick={copy}
    >
      <Sign className={done ? 'text-positive' : undefined} />
      {children && (done ? 'Copied' : children)}
    </Button>
  );
}
