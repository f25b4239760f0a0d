'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { disputeReasons } from '@/server/receivables/contract';
import { useCommand } from '../../../dealers/_parts/use-command';
import { disputeWords } from '../../reminder-words';

/** Writes down what a customer objects to. Nobody is reminded of the invoice until it is resolved. */
export function DisputeDialog({ invoiceId, number }: { invoiceId: string; number: string }) {
  const form = useId();
  const client = useTRPCClient();
  const [disputeId, setDisputeId] = useState('');
  const { busy, refusal, run } = useCommand();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    const reason = disputeReasons.find((r) => r === data.get('reason')) ?? 'other';
    const dispute = { disputeId, invoiceId, reason, note: String(data.get('note') ?? '') };
    if (await run(() => client.receivables.dispute.mutate(dispute), `${number}: dispute opened.`)) setDisputeId('');
  };
  return (
    <Dialog
      open={disputeId !== ''}
      onOpenChange={(open) => setDisputeId(open ? crypto.randomUUID() : '')}
      trigger={<Button size="sm">Dispute</Button>}
      title={`What is wrong with ${number}?`}
      description="No reminder goes out about this invoice until the dispute is resolved."
      footer={
        <Button type="submit" form={form} variant="primary" loading={busy}>
          Open dispute
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <FormErrors message={refusal && refusal.field !== 'note' ? refusal.message : null} />
        <Field label="They say" name="reason">
          <NativeSelect defaultValue="other">
            {disputeReasons.map((reason) => (
              <option key={reason} value={reason}>
                {disputeWords[reason]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field label="In their words" name="note" error={refusal?.field === 'note' ? refusal.message : undefined}>
          <Textarea rows={4} maxLength={1000} required />
        </Field>
      </Form>
    </Dialog>
  );
}
