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
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { toast } from '@/app/_ui/toaster';
import { decimal, parseMoney } from '@/server/kernel/money';
import { paymentMethods } from '@/server/receivables/contract';
import { paymentMethodWords } from '../invoice-words';
import type { InvoiceDetail } from './invoice-record';

/** Records money for an invoice. One opening of the dialog is one payment, however often it is pressed. */
export function PaymentDialog({ invoice, today }: { invoice: InvoiceDetail; today: string }) {
  const form = useId();
  const router = useRouter();
  const [paymentId, setPaymentId] = useState('');
  // Until somebody types one, the amount is what is owed, also when that changes under the open dialog.
  const [typed, setTyped] = useState<string>();
  const [method, setMethod] = useState<(typeof paymentMethods)[number]>('bank-transfer');
  const [reference, setReference] = useState('');
  const [receivedOn, setReceivedOn] = useState(today);
  const record = useMutation(useTRPC().receivables.recordPayment.mutationOptions());
  const problem = record.error ? problemOf(record.error) : undefined;
  const amount = typed ?? decimal(invoice.openMinor, invoice.currency);
  const minor = parseMoney(amount, invoice.currency);
  const more = minor !== undefined ? minor - invoice.openMinor : 0;
  const unreadable = () => ({ amountMinor: minor === undefined ? 'Enter an amount such as 129.00' : undefined });
  const toggle = (open: boolean) => {
    setPaymentId(open ? crypto.randomUUID() : '');
    setTyped(undefined);
    setReference('');
    setReceivedOn(today);
    record.reset();
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (minor === undefined) return; // checked by the form
    try {
      await record.mutateAsync({
        paymentId,
        invoiceId: invoice.invoiceId,
        amountMinor: minor,
        method,
        reference,
        receivedOn,
      });
    } catch {
      return; // said in the form
    }
    toast.success(`${invoice.number}: payment recorded.`);
    toggle(false);
    router.refresh();
  };
  return (
    <Dialog
      open={paymentId !== ''}
      onOpenChange={toggle}
      trigger={<Button variant="accent">Record payment</Button>}
      title={`Payment for ${invoice.number}`}
      description={`${invoice.customerName} owes ${formatMoney(invoice.openMinor, invoice.currency)} on it.`}
      footer={
        <Button type="submit" form={form} variant="primary" loading={record.isPending}>
          Record payment
        </Button>
      }
    >
      <Form id={form} check={unreadable} onSubmit={(e) => void submit(e)} className="grid gap-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <FormErrors message={problem?.message} fields={problem?.fields} />
        </div>
        <Field
          label={`Amount in ${invoice.currency}`}
          name="amountMinor"
          error={problem?.fields.amountMinor}
          hint={
            more > 0
              ? `${formatMoney(more, invoice.currency)} more than is owed: it stays with the customer, unused.`
              : more < 0
                ? `${formatMoney(-more, invoice.currency)} stays open.`
                : undefined
          }
        >
          <Input inputMode="decimal" required autoFocus value={amount} onChange={(e) => setTyped(e.target.value)} />
        </Field>
        <Field label="Received on" name="receivedOn" error={problem?.fields.receivedOn}>
          <Input type="date" required value={receivedOn} onChange={(e) => setReceivedOn(e.target.value)} />
        </Field>
        <Field label="By" name="method" error={problem?.fields.method}>
          <NativeSelect
            value={method}
            onChange={(e) => setMethod(paymentMethods.find((m) => m === e.target.value) ?? 'other')}
          >
            {paymentMethods.map((m) => (
              <option key={m} value={m}>
                {paymentMethodWords[m]}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <Field
          label="Reference"
          name="reference"
          error={problem?.fields.reference}
          hint="Such as the line of the bank statement"
        >
          <Input required maxLength={120} value={reference} onChange={(e) => setReference(e.target.value)} />
        </Field>
      </Form>
    </Dialog>
  );
}
