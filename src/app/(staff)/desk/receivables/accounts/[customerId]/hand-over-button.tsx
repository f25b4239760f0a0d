'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { useCommand } from '../../../dealers/_parts/use-command';

type Props = { invoiceId: string; number: string; handedOver: boolean };

/** Gives a debt to a collector or a court after the last letter, or takes it back. */
export function HandOverButton({ invoiceId, number, handedOver }: Props) {
  const form = useId();
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  if (handedOver)
    return (
      <Button
        size="sm"
        loading={busy}
        onClick={() => void run(() => client.receivables.takeBack.mutate({ invoiceId }), `${number} is ours again.`)}
      >
        Take back
      </Button>
    );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const to = String(new FormData(event.currentTarget).get('to') ?? '');
    if (await run(() => client.receivables.handOver.mutate({ invoiceId, to }), `${number} was handed over.`))
      setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Hand over</Button>}
      title={`Hand ${number} over?`}
      description="We write no more letters about it. You can take it back."
      footer={
        <Button type="submit" form={form} variant="danger" loading={busy}>
          Hand over
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)}>
        <Field label="To whom" name="to" hint="Such as a collection agency or a lawyer" error={refusal?.message}>
          <Input required maxLength={120} />
        </Field>
      </Form>
    </Dialog>
  );
}
