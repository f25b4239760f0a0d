'use client';
import { useMutation } from '@tanstack/react-query';
import { Pin, PinOff } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { problemOf, sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import type { QueueRow } from './fulfilment-words';
import { useStep } from './use-step';

/** Puts an order before all others, with a reason, or back to its place. */
export function PinButton({ row }: { row: QueueRow }) {
  const trpc = useTRPC();
  const may = useMay('fulfillment.pin');
  const form = useId();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const pin = useMutation(trpc.fulfillment.pin.mutationOptions());
  const unpin = useMutation(
    trpc.fulfillment.unpin.mutationOptions({ onError: (error) => toast.error(sentenceOf(error)) }),
  );
  const step = useStep(() => setOpen(false));
  if (!may || row.status === 'shipped' || row.status === 'delivered' || row.status === 'cancelled') return null;
  const { orderId, number } = row;
  if (row.standing.pinned)
    return (
      <Button
        size="sm"
        variant="ghost"
        aria-label={`${number}: back to its place`}
        title="Back to its place"
        loading={unpin.isPending}
        onClick={() => void step(() => unpin.mutateAsync({ orderId }), `${number}: back at its place`)}
      >
        <PinOff />
      </Button>
    );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step(() => pin.mutateAsync({ orderId, reason }), `${number}: first in the queue`);
  };
  const problem = pin.error ? problemOf(pin.error) : undefined;
  return (
    <>
      <Button
        size="sm"
        variant="ghost"
        aria-label={`Put ${number} first`}
        title="Put first"
        onClick={() => setOpen(true)}
      >
        <Pin />
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        size="sm"
        title={`Put ${number} first`}
        description="It stands before all others until it leaves or somebody takes the pin away."
        footer={
          <Button type="submit" form={form} variant="primary" loading={pin.isPending}>
            Put first
          </Button>
        }
      >
        <Form id={form} onSubmit={submit} className="grid gap-3">
          <FormErrors message={problem?.message} fields={problem?.fields} />
          <Field label="Reason" name="reason" error={problem?.fields.reason} hint="Everybody at the queue sees it.">
            <Input required autoFocus maxLength={300} value={reason} onChange={(e) => setReason(e.target.value)} />
          </Field>
        </Form>
      </Dialog>
    </>
  );
}
