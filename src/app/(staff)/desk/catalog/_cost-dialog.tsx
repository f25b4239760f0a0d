'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { toast } from '@/app/_ui/toaster';
import { AmountFields } from './_amount-fields';
import { readAmount, unreadAmount } from './read-amount';

type Props = { productId: string; name: string; nowMinor: number; currency: string };

/** Changes a cost, with the reason that stays in the history. */
export function CostDialog({ productId, name, nowMinor, currency }: Props) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const change = useMutation(useTRPC().catalog.changeCost.mutationOptions());
  const { message, fields } = change.error ? problemOf(change.error) : { message: undefined, fields: {} };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const costMinor = readAmount(String(form.get('costMinor')), currency);
    if (costMinor === undefined) return; // checked by the form
    await change.mutateAsync({ productId, costMinor, reason: String(form.get('reason')) });
    toast.success(`The cost of ${name} is now ${formatMoney(costMinor, currency)}.`);
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        change.reset();
      }}
      title="Change the cost"
      description={name}
      trigger={<Button size="sm">Change cost</Button>}
    >
      <Form
        check={(form) => unreadAmount(form, 'costMinor', currency)}
        onSubmit={(event) => void submit(event).catch(() => {})}
        className="grid gap-4"
      >
        <FormErrors message={message} fields={fields} />
        <AmountFields
          label="New cost, without VAT"
          name="costMinor"
          nowMinor={nowMinor}
          currency={currency}
          errors={fields}
        />
        <Button type="submit" variant="primary" loading={change.isPending} className="justify-self-end">
          Change cost
        </Button>
      </Form>
    </Dialog>
  );
}
