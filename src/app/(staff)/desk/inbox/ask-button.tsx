'use client';
import { useMutation } from '@tanstack/react-query';
import { Telescope } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { DropdownMenu } from '@/app/_ui/dropdown-menu';
import { toast } from '@/app/_ui/toaster';

/** Asks an agent to look now; its proposals appear by themselves. */
export function AskButton({ agents }: { agents: { name: string; title: string }[] }) {
  const router = useRouter();
  const request = useMutation(useTRPC().decisions.requestRun.mutationOptions());
  const ask = async ({ name, title }: { name: string; title: string }) => {
    try {
      await request.mutateAsync({ requestId: crypto.randomUUID(), agent: name });
      toast.success(`The ${title.toLowerCase()} agent is looking. Proposals appear here in a moment.`);
      for (const wait of [2500, 6000, 12_000]) setTimeout(() => router.refresh(), wait);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
  };
  return (
    <DropdownMenu
      trigger={
        <Button variant="secondary" loading={request.isPending}>
          <Telescope aria-hidden="true" /> Ask an agent to look now
        </Button>
      }
      entries={agents.map((agent) => ({ label: agent.title, onSelect: () => void ask(agent) }))}
    />
  );
}
