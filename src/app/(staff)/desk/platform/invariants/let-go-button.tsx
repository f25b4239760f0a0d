'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { toast } from '@/app/_ui/toaster';

/** Gives back to the shelf what an order that has ended still holds there. */
export function LetGoButton({ orderId, number }: { orderId: string; number: string }) {
  const router = useRouter();
  const letGo = useMutation(useTRPC().orders.letGo.mutationOptions());
  const act = async () => {
    try {
      await letGo.mutateAsync({ orderId, reason: 'found by the check of the books' });
    } catch (error) {
      return sentenceOf(error);
    }
    toast.success(`What ${number} held is free again.`);
    router.refresh();
    return undefined;
  };
  return (
    <IfMay give="orders.letGo">
      <ConfirmDialog
        trigger={<Button size="sm">Give back</Button>}
        title={`Give back what ${number} still holds?`}
        description="The order has ended. What it holds on the shelf can be sold again; a note stays with the order."
        confirm="Give back"
        variant="primary"
        dismiss="Leave it"
        onConfirm={act}
      />
    </IfMay>
  );
}
