'use client';
import { useState } from 'react';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { decimal } from '@/server/kernel/money';
import { type Contact, incoterms } from '@/server/procurement/contract';

export type KnownSupplier = {
  supplierId: string;
  name: string;
  country: string;
  street: string;
  postalCode: string;
  city: string;
  website: string;
  currency: string;
  netDays: number;
  discountBp: number;
  discountDays: number;
  incoterm: string;
  leadTimeDays: number;
  leadTimeSdDays: number;
  minimumOrderMinor: number;
  freightMinor: number;
  freeFreightFromMinor: number;
  notes: string;
  contacts: Contact[];
};
type Props = { supplier?: KnownSupplier; currency: string; errors: Record<string, string> };

/** The fields of a supplier in three parts: who, whom to write to, on which terms. */
export function SupplierFields({ supplier: s, currency: home, errors }: Props) {
  const [currency, setCurrency] = useState(s?.currency ?? home);
  const contact = s?.contacts[0];
  const shown = /^[A-Z]{3}$/.test(currency) ? currency : home;
  const money = (minor: number | undefined) => (minor ? decimal(minor, shown) : '');
  return (
    <>
      <Panel title="Who">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" name="name" error={errors.name} className="sm:col-span-2">
            <Input defaultValue={s?.name} maxLength={120} />
          </Field>
          <Field label="Street and number" name="street" error={errors.street} optional>
            <Input defaultValue={s?.street} maxLength={160} />
          </Field>
          <div className="grid grid-cols-[8rem_1fr] gap-4">
            <Field label="Postal code" name="postalCode" error={errors.postalCode} optional>
              <Input defaultValue={s?.postalCode} maxLength={16} />
            </Field>
            <Field label="Town" name="city" error={errors.city} optional>
              <Input defaultValue={s?.city} maxLength={80} />
            </Field>
          </div>
          <Field label="Country" name="country" error={errors.country} hint="Two letters, such as DE">
            <Input defaultValue={s?.country} maxLength={2} className="uppercase" />
          </Field>
          <Field label="Website" name="website" error={errors.website} optional>
            <Input defaultValue={s?.website} maxLength={160} />
          </Field>
        </div>
      </Panel>
      <Panel title="Contact" description="Purchase orders are mailed here.">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" name="contacts.0.name" error={errors['contacts.0.name']}>
            <Input defaultValue={contact?.name} maxLength={120} />
          </Field>
          <Field label="E-mail" name="contacts.0.email" error={errors['contacts.0.email']}>
            <Input type="email" defaultValue={contact?.email} maxLength={254} />
          </Field>
          <Field label="Role" name="contacts.0.role" error={errors['contacts.0.role']} optional>
            <Input defaultValue={contact?.role} maxLength={80} />
          </Field>
          <Field label="Phone" name="contacts.0.phone" error={errors['contacts.0.phone']} optional>
            <Input type="tel" defaultValue={contact?.phone} />
          </Field>
        </div>
      </Panel>
      <Panel title="Terms">
        <div className="grid gap-4 sm:grid-cols-3">
          <Field label="Currency" name="currency" error={errors.currency}>
            <Input
              value={currency}
              maxLength={3}
              className="uppercase"
              onChange={(event) => setCurrency(event.target.value.toUpperCase())}
            />
          </Field>
          <Field label="Lead time" name="leadTimeDays" error={errors.leadTimeDays} hint="From sending to arrival.">
            <Input inputMode="decimal" suffix="days" defaultValue={s?.leadTimeDays} />
          </Field>
          <Field label="Varies by" name="leadTimeSdDays" error={errors.leadTimeSdDays} hint="Standard deviation.">
            <Input inputMode="decimal" suffix="days" defaultValue={s?.leadTimeSdDays ?? 0} />
          </Field>
          <Field label="Payment, net" name="netDays" error={errors.netDays}>
            <Input inputMode="numeric" suffix="days" defaultValue={s?.netDays ?? 30} />
          </Field>
          <Field label="Early discount" name="discountBp" error={errors.discountBp}>
            <Input inputMode="decimal" suffix="%" defaultValue={(s?.discountBp ?? 0) / 100} />
          </Field>
          <Field label="within" name="discountDays" error={errors.discountDays}>
            <Input inputMode="numeric" suffix="days" defaultValue={s?.discountDays ?? 0} />
          </Field>
          <Field label="Smallest order" name="minimumOrderMinor" error={errors.minimumOrderMinor} optional>
            <Input inputMode="decimal" suffix={shown} defaultValue={money(s?.minimumOrderMinor)} />
          </Field>
          <Field label="Freight" name="freightMinor" error={errors.freightMinor} optional>
            <Input inputMode="decimal" suffix={shown} defaultValue={money(s?.freightMinor)} />
          </Field>
          <Field label="None from" name="freeFreightFromMinor" error={errors.freeFreightFromMinor} optional>
            <Input inputMode="decimal" suffix={shown} defaultValue={money(s?.freeFreightFromMinor)} />
          </Field>
          <Field label="Delivery term" name="incoterm" error={errors.incoterm}>
            <NativeSelect defaultValue={s?.incoterm ?? 'DAP'}>
              {incoterms.map((term) => (
                <option key={term}>{term}</option>
              ))}
            </NativeSelect>
          </Field>
          <Field label="Notes" name="notes" error={errors.notes} optional className="sm:col-span-3">
            <Textarea rows={3} maxLength={2000} defaultValue={s?.notes} />
          </Field>
        </div>
      </Panel>
    </>
  );
}
