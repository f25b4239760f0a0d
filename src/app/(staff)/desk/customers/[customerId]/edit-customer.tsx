'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import type { z } from 'zod';
import { useTRPCClient } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { useSeen } from '@/app/_api/use-seen';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { toast } from '@/app/_ui/toaster';
import { countries } from '@/app/(shop)/_cart/countries';
import { type Refusal, refusalOf } from '@/app/(shop)/_cart/refusal';
import { ChangeCustomer } from '@/server/customers/contract';

/** Corrects how a customer is called and reached. */
export function EditCustomer({
  customer,
  seen: position,
}: {
  customer: z.output<typeof ChangeCustomer>;
  seen: number;
}) {
  const client = useTRPCClient();
  const seen = useSeen(position);
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const checked = ChangeCustomer.safeParse({
      customerId: customer.customerId,
      name: word('name'),
      company: word('company') || null,
      email: word('email'),
      phone: word('phone') || null,
      country: word('country'),
      seen: seen.at(),
    });
    setRefusal(undefined);
    setFields(
      checked.success ? {} : Object.fromEntries(checked.error.issues.map((i) => [String(i.path[0]), i.message])),
    );
    if (!checked.success) return;
    setBusy(true);
    try {
      await client.customers.change.mutate(checked.data);
      setOpen(false);
      toast.success('Saved');
      router.refresh();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      trigger={<Button>Edit</Button>}
      title="Edit customer"
      open={open}
      onOpenChange={(next) => {
        seen.again();
        setRefusal(undefined);
        setOpen(next);
      }}
      footer={
        <Button type="submit" form="edit-customer" variant="primary" loading={busy}>
          Save
        </Button>
      }
    >
      <Form id="edit-customer" onSubmit={save} unchecked className="grid gap-4">
        <FormErrors message={refusal?.message} />
        <Meanwhile changes={refusal?.details?.changes} />
        <Field label="Name" name="name" error={fields.name}>
          <Input defaultValue={customer.name} maxLength={120} />
        </Field>
        <Field label="Company" name="company" optional error={fields.company}>
          <Input defaultValue={customer.company ?? ''} maxLength={120} />
        </Field>
        <Field
          label="E-mail"
          name="email"
          error={fields.email}
          hint="Where we write to. The sign-in keeps its own address."
        >
          <Input type="email" defaultValue={customer.email} />
        </Field>
        <Field label="Phone" name="phone" optional error={fields.phone}>
          <Input type="tel" defaultValue={customer.phone ?? ''} />
        </Field>
        <Field label="Country" name="country" error={fields.country}>
          <NativeSelect defaultValue={customer.country}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </Form>
    </Dialog>
  );
}
