'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from './refusal';

type Line = { productId: string; name: string; quantity: number };
type Props = {
  lines: readonly Line[];
  /** Puts as many in as there were. */
  onPutBack: (lines: readonly Line[]) => Promise<unknown>;
};

/** What was taken out last, one line or all of them, offered back for as long as the page stays. It takes the focus that went with the line. */
export function TakenOut({ lines, onPutBack }: Props) {
  const words = useRef<HTMLParagraphElement>(null);
  const [busy, setBusy] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: others, taken out in their turn, take the focus again
  useEffect(() => words.current?.focus(), [lines]);
  const back = async () => {
    setBusy(true);
    try {
      await onPutBack(lines);
      document.getElementById('content')?.focus(); // the button goes
    } catch (error) {
      toast.error(refusalOf(error)?.message ?? 'That did not work. Please try again.');
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 bg-sunken px-4 py-2 text-dense">
      <p ref={words} tabIndex={-1} role="status" className="min-w-0 outline-none">
        Taken out: <span className="font-medium">{lines.length === 1 ? lines[0]?.name : `${lines.length} lines`}</span>
      </p>
      <Button size="sm" loading={busy} onClick={back}>
        {lines.length === 1 ? 'Put it back' : 'Put them back'}
      </Button>
    </div>
  );
}
