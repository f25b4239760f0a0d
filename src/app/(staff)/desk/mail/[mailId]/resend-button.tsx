'use client';
import { Send } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from '@/app/(shop)/_cart/refusal';

/** Sends a mail once more. */
export function ResendButton({ mailId, to }: { mailId: string; to: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={
        <Button variant="primary">
          <Send aria-hidden="true" /> Send again
        </Button>
      }
      title="Send this mail again?"
      description={`${to} receives it once more, word for word.`}
      confirm="Send again"
      dismiss="Not now"
      variant="primary"
      onConfirm={async () => {
        try {
          await client.integrations.resendMail.mutate({ mailId });
        } catch (error) {
          return refusalOf(error)?.message;
        }
        toast.success('On its way');
        router.refresh();
        return undefined;
      }}
    />
  );
}
