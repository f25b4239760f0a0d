'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { Money } from '@/app/_ui/money';
import { Skeleton } from '@/app/_ui/skeleton';
import { toast } from '@/app/_ui/toaster';
import type { PaymentShown } from './payment-table';

/** Uses money for one of the customer's open invoices. */
export function UseDialog({ payment }: { payment: PaymentShown }) {
  const router = useRouter();
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const { customerId } = payment;
  const invoices = useQuery({ ...trpc.receivables.list.queryOptions({ customerId, view: 'unpaid' }), enabled: open });
  const apply = useMutation(trpc.receivables.applyPayment.mutationOptions());
  const act = async (invoiceId: string, number: string) => {
    try {
      await apply.mutateAsync({ paymentId: payment.paymentId, invoiceId });
    } catch {
      return; // said above the list
    }
    toast.success(`Used for ${number}.`);
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button size="sm">Use</Button>}
      title="Use it for which invoice?"
      description={`${formatMoney(payment.unappliedMinor, payment.currency)} of ${payment.customerName ?? 'this customer'} are not used yet.`}
    >
      <div className="grid gap-2">
        <FormErrors message={apply.error || invoices.error ? sentenceOf(apply.error ?? invoices.error) : undefined} />
        {invoices.isPending && <Skeleton className="h-9" />}
        {invoices.data?.rows.length === 0 && (
          <p className="text-muted">Nothing is open. Pay it back, or keep it for the next invoice.</p>
        )}
        {invoices.data?.rows.map((invoice) => (
          <div key={invoice.invoiceId} className="flex items-center justify-between gap-3 border-line border-b py-2">
            <span className="figures">{invoice.number}</span>
            <Money minor={invoice.openMinor} currency={invoice.currency} className="ml-auto" />
            <Button
              size="sm"
              variant="primary"
              loading={apply.isPending}
              onClick={() => void act(invoice.invoiceId, invoice.number)}
            >
              Use
            </Button>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
