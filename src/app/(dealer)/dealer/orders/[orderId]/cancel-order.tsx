'use client';
import { useRouter } from 'next/navigation';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { toast } from '@/app/_ui/toaster';
import { refusalOf } from '@/app/(shop)/_cart/refusal';

/** Takes an order back while nobody has picked it yet. */
export function CancelOrder({ orderId, number }: { orderId: string; number: string }) {
  const client = useTRPCClient();
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>Cancel order</Button>}
      title={`Cancel order ${number}?`}
      description="Nothing will be shipped, and the credit it holds is free again at once."
      confirm="Cancel order"
      onConfirm={async () => {
        try {
          await client.orders.cancel.mutate({ orderId, reason: 'Cancelled by the dealer' });
        } catch (error) {
          return refusalOf(error)?.message;
        }
        toast.success(`Order ${number} is cancelled`);
        router.refresh();
        return undefined;
      }}
    />
  );
}
