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

type Props = { orderId: string; paymentIntent: string /** In words: what is still to come back. */; amount: string };

/** Records that a payment was refunded at the card processor; the notice about it goes. */
export function PaidBackButton({ orderId, paymentIntent, amount }: Props) {
  const router = useRouter();
  const [reference, setReference] = useState('');
  const record = useMutation(useTRPC().checkout.recordCardReturn.mutationOptions());
  const act = async () => {
    try {
      await record.mutateAsync({ orderId, paymentIntent, reference });
    } catch (error) {
      return sentenceOf(error);
    }
    router.refresh();
  };
  return (
    <ConfirmDialog
      trigger={<Button size="sm">Record the refund</Button>}
      variant="primary"
      title={`Was ${amount} paid back?`}
      description={`This only notes that payment ${paymentIntent} was refunded at the card processor. It moves no money.`}
      confirm="Record the refund"
      dismiss="Not yet"
      onConfirm={act}
    >
      <Field label="Number of the refund" hint="As the processor names it, such as re_…">
        <Input value={reference} onChange={(e) => setReference(e.target.value)} maxLength={255} />
      </Field>
    </ConfirmDialog>
  );
}
