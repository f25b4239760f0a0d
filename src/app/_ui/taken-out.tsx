'use client';
import { useEffect, useRef } from 'react';
import { Button } from './button';

type Props = {
  what: string;
  /** More than one thing. */
  several?: boolean;
  busy: boolean;
  onPutBack: () => void;
};

/** What was taken out last, offered back for as long as the page stays. It takes the focus that went with it. */
export function TakenOut({ what, several, busy, onPutBack }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: others, taken out in their turn, take the focus again
  useEffect(() => words.current?.focus(), [what]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-sunken px-4 py-2 text-dense">
      <p ref={words} tabIndex={-1} role="status" className="min-w-0 outline-none">
        Taken out: <span className="font-medium">{what}</span>
      </p>
      <Button size="sm" loading={busy} onClick={onPutBack}>
        {several ? 'Put them back' : 'Put it back'}
      </Button>
    </div>
  );
}
