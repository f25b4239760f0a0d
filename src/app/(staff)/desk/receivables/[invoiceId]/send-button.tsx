'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';

export function SendButton({ invoiceId, email }: { invoiceId: string; email: string }) {
  const router = useRouter();
  const send = useMutation(useTRPC().receivables.send.mutationOptions());
  const act = async () => {
    try {
      await send.mutateAsync({ invoiceId });
    } catch (error) {
      return sentenceOf(error);
    }
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button>Send again</Button>}
      variant="primary"
      title="Send this invoice again?"
      description={`It goes to ${email}.`}
      confirm="Send"
      dismiss="Do not send"
      onConfirm={act}
    />
  );
}
