'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { decimal, parseMoney } from '@/server/kernel/money';
import type { InvoiceDetail } from './invoice-record';

type Props = {
  invoice: InvoiceDetail /** What goods that came back had cost: the dialog opens with it. */;
  returnedMinor?: number;
};

/** Takes back part of an invoice, tax in proportion. */
export function CreditNoteDialog({ invoice, returnedMinor }: Props) {
  const form = useId();
  const router = useRouter();
  const left = invoice.totalMinor - invoice.creditedMinor;
  const [creditNoteId, setCreditNoteId] = useState(() => (returnedMinor ? crypto.randomUUID() : ''));
  const proposed = decimal(Math.min(left, returnedMinor ?? left), invoice.currency);
  const [typed, setTyped] = useState<string>();
  const amount = typed ?? proposed;
  const [reason, setReason] = useState(returnedMinor ? 'Goods returned' : '');
  const issue = useMutation(useTRPC().receivables.creditNote.mutationOptions());
  const problem = issue.error ? problemOf(issue.error) : undefined;
  const minor = parseMoney(amount, invoice.currency);
  const toggle = (open: boolean) => {
    setCreditNoteId(open ? crypto.randomUUID() : '');
    setTyped(undefined);
    issue.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (minor === undefined) return;
    try {
      await issue.mutateAsync({ creditNoteId, invoiceId: invoice.invoiceId, amountMinor: minor, reason });
    } catch {
      return; // said in the form
    }
    toast.success(`${invoice.number}: credit note issued.`);
    toggle(false);
    // Without the proposal in its address: a reload does not offer it again.
    if (returnedMinor) router.replace(href(`/desk/receivables/${invoice.invoiceId}`));
    router.refresh();
  };
  return (
    <Dialog
      open={creditNoteId !== ''}
      onOpenChange={toggle}
      trigger={<Button>Credit</Button>}
      title={`Credit on ${invoice.number}`}
      description="The credit note gets its own number. What was already paid of it becomes unused money of the customer."
      footer={
        <Button type="submit" form={form} variant="primary" loading={issue.isPending}>
          Issue credit note
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Field
          label={`Amount in ${invoice.currency}, VAT included`}
          name="amountMinor"
          error={amount && minor === undefined ? 'An amount such as 129.00' : problem?.fields.amountMinor}
          hint={`At most ${formatMoney(left, invoice.currency)}`}
        >
          <Input inputMode="decimal" required autoFocus value={amount} onChange={(e) => setTyped(e.target.value)} />
        </Field>
        <Field
          label="Reason"
          name="reason"
          error={problem?.fields.reason}
          hint="The customer reads it on the credit note."
        >
          <Input required maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Field>
      </Form>
    </Dialog>
  );
}
