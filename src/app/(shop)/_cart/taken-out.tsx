'use client';
import { useState } from 'react';
import { TakenOut as Offer } from '@/app/_ui/taken-out';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from './refusal';

type Line = { productId: string; name: string; quantity: number };
type Props = {
  lines: readonly Line[];
  /** Puts as many in as there were. */
  onPutBack: (lines: readonly Line[]) => Promise<unknown>;
};

/** The lines that were taken out last, one or all of them, offered back. */
export function TakenOut({ lines, onPutBack }: Props) {
  const [busy, setBusy] = useState(false);
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
  const [first, ...more] = lines;
  const what = more.length === 0 ? (first?.name ?? '') : `${lines.length} lines`;
  return <Offer what={what} several={more.length > 0} busy={busy} onPutBack={() => void back()} />;
}
