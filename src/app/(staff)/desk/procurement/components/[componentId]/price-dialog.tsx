'use client';
import { useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Textarea } from '@/app/_ui/textarea';
import { useToday } from '@/app/_ui/use-now';
import { CommandDialog, FieldError } from '../../_parts/command-dialog';
import { readBreaks } from './read-breaks';

type Props = {
  component: { componentId: string; sku: string; supplierId: string | null };
  suppliers: { supplierId: string; name: string; currency: string }[];
};

/** A new price list of one supplier for one component, valid from a day on. */
export function PriceDialog({ component, suppliers }: Props) {
  const { procurement } = useTRPCClient();
  const today = useToday();
  const [supplierId, setSupplierId] = useState(component.supplierId ?? suppliers[0]?.supplierId ?? '');
  const currency = suppliers.find((s) => s.supplierId === supplierId)?.currency ?? 'EUR';
  const word = (form: FormData, name: string) => String(form.get(name) ?? '').trim();
  return (
    <CommandDialog
      title={`Price of ${component.sku}`}
      description="It holds from its day on, until a later list. Orders that are sent keep theirs."
      verb="Save price"
      done="Price saved"
      trigger={<Button size="sm">New price</Button>}
      act={(form, key) => {
        const breaks = readBreaks(word(form, 'breaks'), currency);
        const orderMultiple = Number(word(form, 'orderMultiple') || '1');
        const fields: Record<string, string> = {};
        if (!breaks) fields.breaks = 'One line for each quantity, such as: 50 12.40';
        if (!Number.isInteger(orderMultiple) || orderMultiple < 1) fields.orderMultiple = 'A whole number, such as 10';
        if (!word(form, 'validFrom')) fields.validFrom = 'Choose a day';
        if (!breaks || Object.keys(fields).length > 0) throw new FieldError(fields);
        return procurement.setPrice.mutate({
          supplierId,
          item: { kind: 'component', id: component.componentId },
          supplierSku: word(form, 'supplierSku'),
          breaks,
          orderMultiple,
          validFrom: word(form, 'validFrom'),
          idempotencyKey: key,
        });
      }}
    >
      {(fields) => (
        <>
          <Field label="Supplier" name="supplierId" error={fields.supplierId}>
            <NativeSelect value={supplierId} onChange={(event) => setSupplierId(event.target.value)}>
              {suppliers.map((s) => (
                <option key={s.supplierId} value={s.supplierId}>
                  {s.name} ({s.currency})
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field
            label={`Prices in ${currency}`}
            name="breaks"
            error={fields.breaks}
            hint="Each line: from how many on, and the price of one. The whole quantity costs the price it reaches."
          >
            <Textarea rows={3} autoFocus placeholder={'50 12.40\n200 11.30'} />
          </Field>
          <div className="grid gap-3 sm:grid-cols-3">
            <Field label="Sold in lots of" name="orderMultiple" error={fields.orderMultiple}>
              <Input inputMode="numeric" defaultValue="1" />
            </Field>
            <Field label="Valid from" name="validFrom" error={fields.validFrom}>
              <Input type="date" defaultValue={today} />
            </Field>
            <Field label="Their number" name="supplierSku" optional error={fields.supplierSku}>
              <Input maxLength={60} />
            </Field>
          </div>
        </>
      )}
    </CommandDialog>
  );
}
