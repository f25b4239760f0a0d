'use client';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { toast } from '@/app/_ui/toaster';
import { type Refusal, refusalOf } from '@/app/(shop)/_cart/refusal';

/** Runs one command from a form: busy while it runs, a word when it is done, the refusal when not. */
export function useCommand() {
  const router = useRouter();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();
  const run = async (command: () => Promise<unknown>, done: string): Promise<boolean> => {
    setBusy(true);
    setRefusal(undefined);
    try {
      await command();
      toast.success(done);
      router.refresh();
      return true;
    } catch (error) {
      setRefusal(refusalOf(error));
      return false;
    } finally {
      setBusy(false);
    }
  };
  return { busy, refusal, run };
}
