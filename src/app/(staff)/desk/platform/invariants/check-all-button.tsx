'use client';
import { useMutation } from '@tanstack/react-query';
import { ShieldCheck } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Asks the worker to look at every row now. */
export function CheckAllButton() {
  const router = useRouter();
  const check = useMutation(useTRPC().platform.checkInvariants.mutationOptions());
  const ask = async () => {
    try {
      await check.mutateAsync({ checkId: crypto.randomUUID() });
      toast.success('Every row is being checked.');
      setTimeout(() => router.refresh(), 1500);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="platform.checkInvariants">
      <Button variant="accent" loading={check.isPending} onClick={() => void ask()}>
        <ShieldCheck aria-hidden="true" /> Check all now
      </Button>
    </IfMay>
  );
}
