'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';

type Props = { orderId: string; number: string };

/** Stops the order, with the reason that the buyer will read. */
export function CancelButton({ orderId, number }: Props) {
  const router = useRouter();
  const [reason, setReason] = useState('');
  const cancel = useMutation(useTRPC().orders.cancel.mutationOptions());
  const act = async () => {
    if (!reason.trim()) return 'Say why: the buyer will read it.';
    try {
      await cancel.mutateAsync({ orderId, reason });
    } catch (error) {
      return sentenceOf(error);
    }
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button>Cancel order</Button>}
      title={`Cancel ${number}?`}
      description="Its goods go back to the shelf and its credit is freed. This cannot be undone."
      confirm="Cancel order"
      onConfirm={act}
    >
      <Field label="Reason">
        <Input value={reason} onChange={(e) => setReason(e.target.value)} maxLength={500} />
      </Field>
    </ConfirmDialog>
  );
}

/** Lets an order go that waits for its card payment. */
export function ConfirmButton({ orderId, number }: Props) {
  const router = useRouter();
  const confirm = useMutation(useTRPC().orders.confirm.mutationOptions());
  const act = async () => {
    try {
      await confirm.mutateAsync({ orderId, reason: 'pay-later' });
    } catch (error) {
      return sentenceOf(error);
    }
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="accent">Confirm unpaid</Button>}
      variant="primary"
      title={`Confirm ${number} before it is paid?`}
      description="It goes to the warehouse at once; the buyer pays by the invoice."
      confirm="Confirm order"
      dismiss="Wait for the payment"
      onConfirm={act}
    />
  );
}
