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
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { Link } from '@/app/_ui/link';
import { Money } from '@/app/_ui/money';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { type Back, costOf, type Returnable } from './returnable';

type Props = {
  orderId: string;
  number: string;
  currency: string;
  lines: Returnable[];
  invoices: { invoiceId: string; number: string }[];
};

/** Goods that came back: to the shelf or to scrap. Then the way to the credit note, with what they had cost. */
export function ReturnDialog({ orderId, number, currency, lines, invoices }: Props) {
  const form = useId();
  const router = useRouter();
  const [returnId, setReturnId] = useState('');
  const [done, setDone] = useState<number | null>(null);
  const back = useMutation(useTRPC().fulfillment.returnGoods.mutationOptions());
  const problem = back.error ? problemOf(back.error) : undefined;
  const [nothing, setNothing] = useState(false);
  const toggle = (open: boolean) => {
    // Only now: when all has come back the page offers no return, and the way to the credit note would go with it.
    if (done !== null) router.refresh();
    setReturnId(open ? crypto.randomUUID() : '');
    setDone(null);
    setNothing(false);
    back.reset();
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const said = new FormData(event.currentTarget);
    const returned: Back[] = lines.flatMap(({ productId }) => {
      const quantity = Number(said.get(`quantity ${productId}`) ?? 0);
      const to = said.get(`to ${productId}`) === 'scrap' ? ('scrap' as const) : ('stock' as const);
      return quantity > 0 ? [{ productId, quantity, to }] : [];
    });
    setNothing(returned.length === 0);
    if (returned.length === 0) return;
    try {
      await back.mutateAsync({ orderId, returnId, lines: returned, note: String(said.get('note') ?? '') });
    } catch {
      return; // said in the form
    }
    setDone(costOf(lines, returned));
  };
  return (
    <Dialog
      open={returnId !== ''}
      onOpenChange={toggle}
      trigger={<Button>Return</Button>}
      title={`Goods back from ${number}`}
      description={done === null ? 'What came back, and whether it can be sold again.' : undefined}
      footer={
        done === null ? (
          <Button type="submit" form={form} variant="primary" loading={back.isPending}>
            Record return
          </Button>
        ) : (
          <Button variant="primary" onClick={() => toggle(false)}>
            Done
          </Button>
        )
      }
    >
      {done !== null ? (
        <Notice tone="positive" title="The return is recorded">
          These goods had cost <Money minor={done} currency={currency} />, VAT included. No money has moved yet.
          {invoices.map((invoice) => (
            <Link
              key={invoice.invoiceId}
              className="mt-1 block text-brand underline"
              href={href(`/desk/receivables/${invoice.invoiceId}?credit=${done}`)}
            >
              Credit note on {invoice.number}
            </Link>
          ))}
        </Notice>
      ) : (
        <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-4">
          <FormErrors
            message={nothing ? 'Enter how many came back.' : problem?.message}
            fields={nothing ? {} : problem?.fields}
          />
          {lines.map((line) => (
            <fieldset key={line.productId} className="grid grid-cols-2 gap-3">
              <legend className="mb-1 text-sm">
                <span className="figures">{line.sku}</span> {line.name}
              </legend>
              <Field label={`Back, of ${line.out}`}>
                <Input type="number" name={`quantity ${line.productId}`} min={0} max={line.out} defaultValue={0} />
              </Field>
              <Field label="Goes to">
                <NativeSelect name={`to ${line.productId}`} defaultValue="stock">
                  <option value="stock">The shelf</option>
                  <option value="scrap">Scrap</option>
                </NativeSelect>
              </Field>
            </fieldset>
          ))}
          <Field label="Note">
            <Input name="note" maxLength={500} placeholder="Such as: housing cracked in transit" />
          </Field>
        </Form>
      )}
    </Dialog>
  );
}
