'use client';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { useSeen } from '@/app/_api/use-seen';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import type { DealerTerms } from '@/server/customers/contract';
import { readTerms } from '../_parts/read-terms';
import { TermsFields } from '../_parts/terms-fields';
import { useCommand } from '../_parts/use-command';

/** New terms from now on, with the reason; placed orders keep theirs. */
export function ChangeTerms({
  customerId,
  currency,
  terms: start,
  seen: position,
}: {
  customerId: string;
  currency: string;
  terms: DealerTerms;
  seen: number;
}) {
  const client = useTRPCClient();
  const seen = useSeen(position);
  const [open, setOpen] = useState(false);
  const [fields, setFields] = useState<Record<string, string>>({});
  const { busy, refusal, run } = useCommand();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = String(form.get('reason') ?? '').trim();
    const { terms, fields: wrong } = readTerms(form, currency);
    setFields({ ...wrong, ...(reason ? {} : { reason: 'Say why' }) });
    if (!terms || !reason) return;
    const change = { customerId, terms, reason, seen: seen.at() };
    if (await run(() => client.customers.changeTerms.mutate(change), 'Terms changed')) setOpen(false);
  };
  return (
    <Dialog
      trigger={<Button size="sm">Change terms</Button>}
      title="Change terms"
      description="They count from the next order on."
      open={open}
      onOpenChange={(next) => {
        seen.again();
        setOpen(next);
      }}
      footer={
        <Button type="submit" form="change-terms" variant="primary" loading={busy}>
          Change terms
        </Button>
      }
    >
      <Form id="change-terms" onSubmit={save} unchecked className="grid gap-4 sm:grid-cols-2">
        <div className="sm:col-span-2 empty:hidden">
          <FormErrors message={refusal?.message} />
          <Meanwhile changes={refusal?.details?.changes} />
        </div>
        <TermsFields start={start} currency={currency} fields={fields} />
        <Field label="Reason" name="reason" error={fields.reason} className="sm:col-span-2">
          <Input maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  );
}
