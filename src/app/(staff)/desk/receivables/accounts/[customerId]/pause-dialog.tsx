'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { useCommand } from '../../../dealers/_parts/use-command';
import type { Account } from '../../reminder-words';

type Props = { customerId: string; name: string; paused: Account['paused']; today: string };

/** Leaves a customer alone for a while, or ends that. */
export function PauseDialog({ customerId, name, paused, today }: Props) {
  const form = useId();
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  if (paused)
    return (
      <Button
        loading={busy}
        onClick={() =>
          void run(() => client.receivables.resumeReminders.mutate({ customerId }), `${name} is reminded again.`)
        }
      >
        Resume reminders
      </Button>
    );
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const until = String(data.get('until') ?? '') || null;
    const pause = { customerId, until, reason: String(data.get('reason') ?? '') };
    if (await run(() => client.receivables.pauseReminders.mutate(pause), `${name} is left alone.`)) setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button>Pause reminders</Button>}
      title={`Pause reminders to ${name}?`}
      description="Nobody writes to them about money until then. What they owe stays owed."
      footer={
        <Button type="submit" form={form} variant="primary" loading={busy}>
          Pause reminders
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <FormErrors message={refusal && !refusal.field ? refusal.message : null} />
        <Field
          label="Until"
          name="until"
          optional
          hint="Leave it empty to pause until somebody resumes"
          error={refusal?.field === 'until' ? refusal.message : undefined}
        >
          <Input type="date" min={today} />
        </Field>
        <Field label="Why" name="reason" error={refusal?.field === 'reason' ? refusal.message : undefined}>
          <Input required maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  );
}
