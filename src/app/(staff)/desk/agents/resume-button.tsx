'use client';
import { useMutation } from '@tanstack/react-query';
import { Play } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { toast } from '@/app/_ui/toaster';

/** Lets one agent, or all, go on where the ladder stands. Only an owner may. */
export function ResumeButton({ agent, title }: { agent: string; title?: string }) {
  const router = useRouter();
  const resume = useMutation(useTRPC().decisions.resumeAgent.mutationOptions());
  const name = title ? `the ${title.toLowerCase()} agent` : 'all agents';
  return (
    <IfMay give="decisions.resumeAgent" otherwise={<span className="text-sm">Only an owner lets them go on.</span>}>
      <ConfirmDialog
        variant="primary"
        dismiss="Leave stopped"
        trigger={
          <Button>
            <Play aria-hidden="true" /> Let {title ? 'it' : 'them'} go on
          </Button>
        }
        title={`Let ${name} go on?`}
        description="They may do again what the ladder lets them do. Proposals that still hold can be decided; what was approved before and not carried out is not done after the fact."
        confirm="Go on"
        onConfirm={async () => {
          try {
            await resume.mutateAsync({ agent });
          } catch (error) {
            return sentenceOf(error);
          }
          toast.success(title ? `The ${title.toLowerCase()} agent goes on.` : 'The agents go on.');
          router.refresh();
          return undefined;
        }}
      />
    </IfMay>
  );
}
