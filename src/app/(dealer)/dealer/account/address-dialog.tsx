'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { countries } from '@/app/(shop)/_cart/countries';
import { type Refusal, refusalOf } from '@/app/(shop)/_cart/refusal';
import { type Address, PostalAddress, regionWord } from '@/server/kernel/values';

type Props = { customerId: string; addressId?: string; start: Address; isDefault?: boolean; trigger: ReactNode };

/** One address: new or corrected. Checked by the same schema as the server does. */
export function AddressDialog({ customerId, addressId, start, isDefault = false, trigger }: Props) {
  const client = useTRPCClient();
  const router = useRouter();
  const formId = useId();
  const [open, setOpen] = useState(false);
  const [country, setCountry] = useState<string>(start.country);
  const region = regionWord(country);
  const [busy, setBusy] = useState(false);
  const [fields, setFields] = useState<Record<string, string>>({});
  const [refusal, setRefusal] = useState<Refusal>();
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const said = Object.fromEntries([...form].filter(([, value]) => typeof value === 'string' && value.trim() !== ''));
    const checked = PostalAddress.safeParse({ name: '', street: '', postalCode: '', city: '', ...said });
    setFields(
      checked.success ? {} : Object.fromEntries(checked.error.issues.map((i) => [String(i.path[0]), i.message])),
    );
    setRefusal(undefined);
    if (!checked.success) return;
    setBusy(true);
    try {
      await client.customers.saveAddress.mutate({
        customerId,
        addressId: addressId ?? crypto.randomUUID(),
        address: checked.data,
        isDefault: form.get('isDefault') === 'on',
      });
      setOpen(false);
      router.refresh();
    } catch (error) {
      setRefusal(refusalOf(error));
    } finally {
      setBusy(false);
    }
  };
  const field = (name: keyof Address, label: string, more: { className?: string; optional?: boolean } = {}) => (
    <Field label={label} name={name} error={fields[name]} {...more}>
      <Input defaultValue={start[name]} autoComplete="off" maxLength={160} />
    </Field>
  );
  return (
    <Dialog
      trigger={trigger}
      title={addressId ? 'Edit address' : 'New address'}
      open={open}
      onOpenChange={setOpen}
      footer={
        <Button type="submit" form={formId} variant="primary" loading={busy}>
          Save address
        </Button>
      }
    >
      <Form id={formId} onSubmit={save} className="grid gap-4 sm:grid-cols-2" unchecked>
        <div className="sm:col-span-2 empty:hidden">
          <FormErrors message={refusal?.message} />
        </div>
        {field('company', 'Company', { className: 'sm:col-span-2', optional: true })}
        {field('name', 'Name', { className: 'sm:col-span-2' })}
        {field('street', 'Street and number', { className: 'sm:col-span-2' })}
        {field('street2', 'Address line 2', { className: 'sm:col-span-2', optional: true })}
        {field('postalCode', 'Postal code')}
        {field('city', 'Town or city')}
        {field('region', region ?? 'State or region', { optional: !region })}
        <Field label="Country" name="country" error={fields.country}>
          <NativeSelect value={country} onChange={(event) => setCountry(event.target.value)}>
            {countries.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </NativeSelect>
        </Field>
        <div className="sm:col-span-2">
          <Checkbox name="isDefault" label="Use it unless I choose another" defaultChecked={isDefault} />
        </div>
      </Form>
    </Dialog>
  );
}
