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
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { decimal, parseMoney } from '@/server/kernel/money';
import type { PaymentShown } from './payment-table';

/** Records that money went back. One dialog is one refund, however often it is pressed. */
export function RefundDialog({ payment }: { payment: PaymentShown }) {
  const form = useId();
  const router = useRouter();
  const [refundId, setRefundId] = useState('');
  const [typed, setTyped] = useState<string>();
  const amount = typed ?? decimal(payment.unappliedMinor, payment.currency);
  const [reason, setReason] = useState('');
  const refund = useMutation(useTRPC().receivables.refund.mutationOptions());
  const problem = refund.error ? problemOf(refund.error) : undefined;
  const minor = parseMoney(amount, payment.currency);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await refund.mutateAsync({ paymentId: payment.paymentId, refundId, amountMinor: minor ?? 0, reason });
    } catch {
      return; // said in the form
    }
    toast.success('Recorded. Please make the transfer at your bank.');
    setRefundId('');
    router.refresh();
  };
  return (
    <Dialog
      open={refundId !== ''}
      onOpenChange={(next) => {
        setRefundId(next ? crypto.randomUUID() : '');
        setTyped(undefined);
        refund.reset();
      }}
      trigger={<Button size="sm">Pay back</Button>}
      title="Pay money back"
      description="This books the refund; the transfer itself is made at your bank."
      footer={
        <Button type="submit" form={form} variant="primary" loading={refund.isPending}>
          Record refund
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Field
          label={`Amount in ${payment.currency}`}
          name="amountMinor"
          error={minor === undefined ? 'An amount such as 129.00' : problem?.fields.amountMinor}
        >
          <Input inputMode="decimal" required autoFocus value={amount} onChange={(e) => setTyped(e.target.value)} />
        </Field>
        <Field label="Reason" name="reason" error={problem?.fields.reason}>
          <Input required maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />
        </Field>
      </Form>
    </Dialog>
  );
}
