'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

type Loop = Outputs['budgets']['warnings']['loops'][number];

/** Lets the agent ask again, once somebody has looked. */
export function ResetLoop({ loop: { month, agent, subjectId, promptVersion } }: { loop: Loop }) {
  const router = useRouter();
  const reset = useMutation(
    useTRPC().budgets.resetLoop.mutationOptions({ onError: (error) => toast.error(sentenceOf(error)) }),
  );
  const act = async () => {
    await reset.mutateAsync({ month, agent, subjectId, promptVersion });
    toast.success('The agent may ask again.');
    router.refresh();
  };
  return (
    <IfMay give="budgets.resetLoop">
      <Button size="sm" loading={reset.isPending} onClick={() => void act().catch(() => {})}>
        Let it ask again
      </Button>
    </IfMay>
  );
}
