'use client';
import { useMutation } from '@tanstack/react-query';
import { RotateCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Lets a consumer that stands try its event again now; the worker takes it up within a second or two. */
export function RetryButton({ consumer }: { consumer: string }) {
  const router = useRouter();
  const retry = useMutation(useTRPC().eventLog.retryConsumer.mutationOptions());
  const ask = async () => {
    try {
      await retry.mutateAsync({ consumer });
      toast.success('It tries again now. How it went shows here in a moment.');
      for (const wait of [300, 1500, 3000]) setTimeout(() => router.refresh(), wait);
    } catch (error) {
      toast.error(sentenceOf(error));
      router.refresh();
    }
  };
  return (
    <IfMay give="eventLog.retryConsumer">
      <Button
        size="sm"
        className="mt-1 justify-self-start"
        loading={retry.isPending}
        onClick={() => void ask()}
        aria-label={`Try ${consumer} again now`}
      >
        <RotateCw aria-hidden="true" /> Try again now
      </Button>
    </IfMay>
  );
}
