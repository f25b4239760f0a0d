'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ConfirmDialog } from '@/app/_ui/confirm-dialog';
import { Field } from '@/app/_ui/field';
import { NativeSelect } from '@/app/_ui/native-select';
import { toast } from '@/app/_ui/toaster';

const reasons = [
  'I ordered the wrong one',
  'I changed my mind',
  'It takes too long',
  'I found it elsewhere',
  'Another',
];

type Props = { orderId: string; number: string /** The key of somebody without an account. */; token?: string };

/** Takes an order back while nobody has gone to the shelves for it. */
export function CancelOrder({ orderId, number, token }: Props) {
  const router = useRouter();
  const trpc = useTRPC();
  const cancel = useMutation(trpc.orders.cancel.mutationOptions());
  const cancelTracked = useMutation(trpc.orders.cancelTracked.mutationOptions());
  const [reason, setReason] = useState(reasons[0]!);
  const act = async () => {
    try {
      if (token) await cancelTracked.mutateAsync({ orderId, reason, token });
      else await cancel.mutateAsync({ orderId, reason });
      toast.success(`Order ${number} is cancelled`);
      router.refresh();
    } catch (error) {
      router.refresh();
      return sentenceOf(error);
    }
  };
  return (
    <ConfirmDialog
      trigger={<Button>Cancel order</Button>}
      title={`Cancel order ${number}?`}
      description="The goods go back on our shelf and nothing is sent. What you have paid is paid back."
      confirm="Cancel order"
      onConfirm={act}
    >
      <Field label="Why?">
        <NativeSelect value={reason} onChange={(event) => setReason(event.target.value)}>
          {reasons.map((text) => (
            <option key={text}>{text}</option>
          ))}
        </NativeSelect>
      </Field>
    </ConfirmDialog>
  );
}
