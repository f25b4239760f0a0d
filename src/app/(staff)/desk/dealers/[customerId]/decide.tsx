'use client';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { SendButton } from '@/app/_ui/send-button';
import { Textarea } from '@/app/_ui/textarea';
import { readTerms } from '../_parts/read-terms';
import { TermsFields } from '../_parts/terms-fields';
import { useCommand } from '../_parts/use-command';
import { ReasonDialog } from './reason-dialog';

type Props = { customerId: string; company: string; currency: string; status: string };

/** An application waits: approve it with terms, or reject it with a reason. */
export function Decide({ customerId, company, currency, status }: Props) {
  const client = useTRPCClient();
  const { busy, refusal, run } = useCommand();
  const [fields, setFields] = useState<Record<string, string>>({});
  const approve = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const { terms, fields: wrong } = readTerms(form, currency);
    setFields(wrong ?? {});
    if (!terms) return;
    const note = String(form.get('note') ?? '').trim();
    void run(() => client.customers.approve.mutate({ customerId, terms, note }), `${company} is a dealer now`);
  };
  return (
    <Panel
      title={status === 'rejected' ? 'Rejected; you can still approve' : 'Approve with these terms'}
      description="The welcome mail tells the dealer all of it."
    >
      <Form onSubmit={approve} unchecked className="grid gap-4">
        <FormErrors message={refusal?.message} />
        <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
          <TermsFields currency={currency} fields={fields} />
        </div>
        <Field label="Note in the welcome mail" name="note" optional>
          <Textarea rows={2} maxLength={2000} />
        </Field>
        <div className="flex flex-wrap justify-end gap-2">
          {status === 'applied' && (
            <ReasonDialog
              trigger="Reject"
              title={`Reject the application of ${company}?`}
              description="The applicant reads your reason by e-mail."
              confirm="Reject"
              onReason={(reason) => client.customers.reject.mutate({ customerId, reason })}
              done="The application is rejected"
            />
          )}
          <SendButton variant="accent" loading={busy}>
            Approve
          </SendButton>
        </div>
      </Form>
    </Panel>
  );
}
