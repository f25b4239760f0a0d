'use client';
import { useMutation } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Asks one agent to look now instead of at its hour. */
export function LookButton({ agent, title }: { agent: string; title: string }) {
  const router = useRouter();
  const request = useMutation(useTRPC().decisions.requestRun.mutationOptions());
  const ask = async () => {
    try {
      await request.mutateAsync({ requestId: crypto.randomUUID(), agent });
      toast.success(`The ${title.toLowerCase()} agent is looking. Its run appears here in a moment.`);
      for (const wait of [2500, 6000, 12_000]) setTimeout(() => router.refresh(), wait);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <IfMay give="decisions.requestRun">
      <Button size="sm" loading={request.isPending} onClick={() => void ask()} aria-label={`Ask ${title} to look now`}>
        <Telescope aria-hidden="true" /> Look now
      </Button>
    </IfMay>
  );
}
