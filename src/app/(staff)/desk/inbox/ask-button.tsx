'use client';
import { useMutation } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Asks an agent to look now; its proposals appear by themselves. */
export function AskButton({ agent, label }: { agent: string; label: string }) {
  const router = useRouter();
  const request = useMutation(useTRPC().decisions.requestRun.mutationOptions());
  const ask = async () => {
    try {
      await request.mutateAsync({ requestId: crypto.randomUUID(), agent });
      toast.success('The agent is looking. Proposals appear here in a moment.');
      for (const wait of [2500, 6000, 12_000]) setTimeout(() => router.refresh(), wait);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <Button variant="secondary" loading={request.isPending} onClick={() => void ask()}>
      <Telescope aria-hidden="true" /> {label}
    </Button>
  );
}
