'use client';
import { useEffect, useRef } from 'react';
import { Button } from '@/app/_ui/button';

/** What was taken out last, offered back for as long as the page stays. It takes the focus that went with it. */
export function TakenOut({ what, busy, onPutBack }: { what: string; busy: boolean; onPutBack: () => void }) {
  const words = useRef<HTMLParagraphElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another one, taken out in its turn, takes the focus again
  useEffect(() => words.current?.focus(), [what]);
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 rounded-md bg-sunken px-3 py-2 text-dense">
      <p ref={words} tabIndex={-1} role="status" className="min-w-0 outline-none">
        Taken out: <span className="font-medium">{what}</span>
      </p>
      <Button size="sm" loading={busy} onClick={onPutBack}>
        Put it back
      </Button>
    </div>
  );
}
