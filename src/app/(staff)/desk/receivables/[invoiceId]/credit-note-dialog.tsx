'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { decimal, parseMoney } from '@/server/kernel/money';
import type { InvoiceDetail } from './invoice-record';

/** Takes back part of an invoice, tax in proportion. */
export function CreditNoteDialog({ invoice }: { invoice: InvoiceDetail }) {
  const form = useId();
  const router = useRouter();
  const left = invoice.totalMinor - invoice.creditedMinor;
  const [creditNoteId, setCreditNoteId] = useState('');
  const [amount, setAmount] = useState('');
  const [reason, setReason] = useState('');
  const issue = useMutation(useTRPC().receivables.creditNote.mutationOptions());
  const problem = issue.error ? problemOf(issue.error) : undefined;
  const minor = parseMoney(amount, invoice.currency);
  const toggle = (open: boolean) => {
    setCreditNoteId(open ? crypto.randomUUID() : '');
    setAmount(decimal(left, invoice.currency));
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
      <form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Field
          label={`Amount in ${invoice.currency}, VAT included`}
          name="amountMinor"
          error={amount && minor === undefined ? 'An amount such as 129.00' : problem?.fields.amountMinor}
          hint={`At most ${formatMoney(left, invoice.currency)}`}
        >
          <Input inputMode="decimal" required autoFocus value={amount} onChange={(e) => setAmount(e.target.value)} />
        </Field>
        <Field
          label="Reason"
          name="reason"
          error={problem?.fields.reason}
          hint="The customer reads it on the credit note."
        >
          <Input required maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Field>
      </form>
    </Dialog>
  );
}
