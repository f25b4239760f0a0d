'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { useToday } from '@/app/_ui/use-now';
import { readAmount } from '../../catalog/read-amount';

/** Enters what a competitor asks. */
export function ObserveDialog({ productId, currency }: { productId: string; currency: string }) {
  const router = useRouter();
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [invalid, setInvalid] = useState<string>();
  const [observationId, setId] = useState<string>(() => crypto.randomUUID());
  const observe = useMutation(useTRPC().pricing.observeCompetitorPrice.mutationOptions());
  const { message, fields } = observe.error ? problemOf(observe.error) : { message: undefined, fields: {} };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const priceMinor = readAmount(String(form.get('priceMinor')), currency);
    setInvalid(priceMinor ? undefined : `Enter a price in ${currency}, such as 129.00`);
    if (!priceMinor) return;
    await observe.mutateAsync({
      productId,
      observationId,
      competitor: String(form.get('competitor')),
      priceMinor,
      currency,
      url: String(form.get('url')).trim() || null,
      source: 'entered',
      observedOn: String(form.get('observedOn')),
    });
    toast.success('Recorded.');
    setId(crypto.randomUUID());
    setOpen(false);
    router.refresh();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        observe.reset();
      }}
      title="Enter a competitor’s price"
      trigger={<Button size="sm">Enter competitor price</Button>}
    >
      <Form onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        <FormErrors message={message} fields={fields} />
        <Field label="Competitor" name="competitor" error={fields.competitor}>
          <Input required maxLength={80} />
        </Field>
        <div className="grid grid-cols-2 gap-4">
          <Field label="Price, VAT included" name="priceMinor" error={invalid ?? fields.priceMinor}>
            <Input required inputMode="decimal" suffix={currency} autoComplete="off" />
          </Field>
          <Field label="Seen on" name="observedOn" error={fields.observedOn}>
            <Input type="date" required defaultValue={today} />
          </Field>
        </div>
        <Field label="Where" name="url" error={fields.url} optional>
          <Input type="url" placeholder="https://" />
        </Field>
        <Button type="submit" variant="primary" loading={observe.isPending} className="justify-self-end">
          Record
        </Button>
      </Form>
    </Dialog>
  );
}
