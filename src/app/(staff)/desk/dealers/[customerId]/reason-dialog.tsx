'use client';
import { type FormEvent, useId, useState } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Textarea } from '@/app/_ui/textarea';
import { useCommand } from '../_parts/use-command';

type Props = {
  trigger: string;
  title: string;
  description: string;
  confirm: string;
  onReason: (reason: string) => Promise<unknown>;
  done: string;
};

/** Something that needs a reason which somebody else will read. */
export function ReasonDialog({ trigger, title, description, confirm, onReason, done }: Props) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const { busy, refusal, run } = useCommand();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation(); // it may stand inside another form of the page
    const reason = String(new FormData(event.currentTarget).get('reason') ?? '').trim();
    setMissing(reason === '');
    if (reason && (await run(() => onReason(reason), done))) setOpen(false);
  };
  return (
    <Dialog
      trigger={<Button>{trigger}</Button>}
      title={title}
      description={description}
      open={open}
      onOpenChange={setOpen}
      footer={
        <Button type="submit" form={id} variant="danger" loading={busy}>
          {confirm}
        </Button>
      }
    >
      <Form id={id} onSubmit={submit} unchecked>
        <Field label="Reason" name="reason" error={missing ? 'Say why; it will be read' : refusal?.message}>
          <Textarea rows={4} maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  );
}
