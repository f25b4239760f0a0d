'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { disputeOutcomes } from '@/server/receivables/contract';
import { useCommand } from '../../dealers/_parts/use-command';
import { disputeWords, outcomeWords } from '../reminder-words';
import type { Dispute } from './dispute-list';

/** Says how a dispute ended; what is still owed is reminded of again. */
export function ResolveDialog({ dispute }: { dispute: Dispute }) {
  const form = useId();
  const client = useTRPCClient();
  const [open, setOpen] = useState(false);
  const { busy, refusal, run } = useCommand();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const { customerId, disputeId } = dispute;
    const outcome = disputeOutcomes.find((o) => o === data.get('outcome')) ?? 'settled';
    const end = { customerId, disputeId, outcome, note: String(data.get('note') ?? '') };
    if (await run(() => client.receivables.resolveDispute.mutate(end), `${dispute.number}: dispute resolved.`))
      setOpen(false);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={
        <Button size="sm" className="relative z-10">
          Resolve
        </Button>
      }
      title={`How did it end, ${dispute.number}?`}
      description="What is still owed is reminded of again. To take something off the invoice, issue a credit note there."
      footer={
        <Button type="submit" form={form} variant="primary" loading={busy}>
          Resolve dispute
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <blockquote className="rounded-md bg-sunken px-3 py-2">
          <span className="font-medium">{disputeWords[dispute.reason]}.</span> {dispute.note}
        </blockquote>
        <Field label="Outcome" name="outcome">
          <NativeSelect defaultValue="settled">
            {disputeOutcomes.map((outcome) => (
              <option key={outcome} value={outcome}>
                {outcomeWords[outcome]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="What was agreed" name="note" error={refusal?.message}>
          <Textarea rows={3} maxLength={1000} required />
        </Field>
      </Form>
    </Dialog>
  );
}
