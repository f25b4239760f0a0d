'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { Input } from '@/app/_ui/input';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import { decimal } from '@/server/kernel/money';
import { readAmount } from './read-amount';

type Props = { what: 'price' | 'cost'; productId: string; name: string; nowMinor: number; currency: string };
const words = { price: 'list price', cost: 'cost' };

/** Changes a price or a cost, with the reason that stays in the history. A price changed meanwhile is not overwritten. */
export function AmountDialog({ what, productId, name, nowMinor, currency }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [invalid, setInvalid] = useState<string>();
  const price = useMutation(trpc.catalog.changePrice.mutationOptions());
  const cost = useMutation(trpc.catalog.changeCost.mutationOptions());
  const change = what === 'price' ? price : cost;
  const { message, fields } = change.error ? problemOf(change.error) : { message: undefined, fields: {} };
  const field = `${what}Minor`;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const amount = readAmount(String(form.get(field)), currency);
    setInvalid(amount === undefined ? `Enter an amount in ${currency}, such as 129.00` : undefined);
    if (amount === undefined) return;
    const reason = String(form.get('reason'));
    if (what === 'price') await price.mutateAsync({ productId, priceMinor: amount, expectedMinor: nowMinor, reason });
    else await cost.mutateAsync({ productId, costMinor: amount, reason });
    toast.success(`The ${words[what]} of ${name} is now ${formatMoney(amount, currency)}.`);
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        setInvalid(undefined);
        change.reset();
      }}
      title={`Change the ${words[what]}`}
      description={name}
      trigger={<Button size="sm">Change {what}</Button>}
    >
      <form onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        <FormErrors message={message} fields={fields} />
        <Field
          label={what === 'price' ? 'New list price, VAT included' : 'New cost, without VAT'}
          name={field}
          error={invalid ?? fields[field]}
          hint={`Now ${formatMoney(nowMinor, currency)}`}
        >
          <Input
            required
            inputMode="decimal"
            autoComplete="off"
            defaultValue={decimal(nowMinor, currency)}
            suffix={currency}
          />
        </Field>
        <Field label="Reason" name="reason" error={fields.reason} hint="Stays in the product's history.">
          <Textarea required maxLength={500} rows={2} />
        </Field>
        <Button type="submit" variant="primary" loading={change.isPending} className="justify-self-end">
          Change {what}
        </Button>
      </form>
    </Dialog>
  );
}
