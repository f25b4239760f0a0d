'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { type Problem, problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { ButtonLink } from '@/app/_ui/button-link';
import { Panel } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { href } from '@/app/_ui/href';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { SendButton } from '@/app/_ui/send-button';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import { decimal } from '@/server/kernel/money';
import { AddComponent, type ComponentFacts, componentKinds, units } from '@/server/procurement/contract';
import { readAmount } from '../../catalog/read-amount';
import { kindWords } from '../_parts/words';

type Known = ComponentFacts & { componentId: string; standardCostMinor: number };
type Props = { suppliers: { supplierId: string; name: string }[]; currency: string; component?: Known; seen?: number };
const list = '/desk/procurement/components';

/** A component's facts; with a new one also its cost and when it is ordered again. */
export function ComponentForm({ suppliers, currency, component, seen: position }: Props) {
  const { procurement } = useTRPCClient();
  const router = useRouter();
  const seen = useSeen(position);
  const [componentId] = useState(() => component?.componentId ?? crypto.randomUUID()); // sent twice: one component
  const [busy, setBusy] = useState(false);
  const [{ message, fields, meanwhile }, setProblem] = useState<Problem>({ fields: {} });
  const save = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const word = (name: string) => String(form.get(name) ?? '').trim();
    const number = (name: string) => (word(name) === '' ? Number.NaN : Number(word(name)));
    const checked = AddComponent.safeParse({
      componentId,
      facts: {
        sku: word('sku'),
        name: word('name'),
        kind: word('kind'),
        unit: word('unit'),
        supplierId: word('supplierId') || null,
        bin: word('bin'),
        notes: word('notes'),
      },
      reorderPoint: component ? 0 : number('reorderPoint'),
      reorderQuantity: component ? 1 : number('reorderQuantity'),
      standardCostMinor: readAmount(word('standardCostMinor'), currency) ?? Number.NaN,
    });
    if (!checked.success) {
      const found: Record<string, string> = {};
      for (const { path, message: text } of checked.error.issues) found[String(path.at(-1))] ??= text;
      return setProblem({ fields: found });
    }
    const { facts, standardCostMinor } = checked.data;
    setBusy(true);
    try {
      if (!component) await procurement.addComponent.mutate(checked.data);
      else {
        await procurement.changeComponent.mutate({ componentId, facts, seen: seen.at() });
        if (standardCostMinor !== component.standardCostMinor)
          await procurement.setComponentCost.mutate({
            componentId,
            standardCostMinor,
            reason: 'Changed with its facts',
          });
      }
    } catch (error) {
      setBusy(false);
      return setProblem(problemOf(error));
    }
    toast.success(component ? 'Saved' : 'Component added');
    router.push(href(`${list}/${componentId}`));
    router.refresh();
  };
  return (
    <Form unchecked onSubmit={(event) => void save(event)} className="grid max-w-3xl gap-5">
      <FormErrors message={message} fields={fields} />
      <Meanwhile changes={meanwhile} />
      <Panel title="What it is">
        <div className="grid gap-4 sm:grid-cols-2">
          <Field label="Name" name="name" error={fields.name}>
            <Input defaultValue={component?.name} maxLength={120} />
          </Field>
          <Field label="SKU" name="sku" error={fields.sku}>
            <Input defaultValue={component?.sku} maxLength={32} className="uppercase" />
          </Field>
          <Field label="Kind" name="kind" error={fields.kind}>
            <NativeSelect defaultValue={component?.kind ?? 'electrics'}>
              {componentKinds.map((kind) => (
                <option key={kind} value={kind}>
                  {kindWords[kind]}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field
            label="Counted in"
            name="unit"
            error={fields.unit}
            hint="Whole units: metal by the gram, cable by the metre."
          >
            <NativeSelect defaultValue={component?.unit ?? 'piece'}>
              {units.map((unit) => (
                <option key={unit}>{unit}</option>
              ))}
            </NativeSelect>
          </Field>
          <Field label="Usual supplier" name="supplierId" error={fields.supplierId} optional>
            <NativeSelect defaultValue={component?.supplierId ?? ''}>
              <option value="">None yet</option>
              {suppliers.map((s) => (
                <option key={s.supplierId} value={s.supplierId}>
                  {s.name}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label="Bin" name="bin" error={fields.bin} optional hint="Such as K-03-2">
            <Input defaultValue={component?.bin} maxLength={20} />
          </Field>
          <Field label="Standard cost of one" name="standardCostMinor" error={fields.standardCostMinor}>
            <Input
              inputMode="decimal"
              suffix={currency}
              defaultValue={component ? decimal(component.standardCostMinor, currency) : ''}
            />
          </Field>
          {!component && (
            <>
              <Field label="Reorder at" name="reorderPoint" error={fields.reorderPoint} hint="On hand and on its way.">
                <Input inputMode="numeric" />
              </Field>
              <Field label="How many at a time" name="reorderQuantity" error={fields.reorderQuantity}>
                <Input inputMode="numeric" />
              </Field>
            </>
          )}
          <Field label="Notes" name="notes" error={fields.notes} optional className="sm:col-span-2">
            <Textarea rows={3} maxLength={2000} defaultValue={component?.notes} />
          </Field>
        </div>
      </Panel>
      <div className="flex justify-end gap-2">
        <ButtonLink href={component ? `${list}/${componentId}` : list}>Cancel</ButtonLink>
        <SendButton variant="primary" loading={busy}>
          {component ? 'Save' : 'Add component'}
        </SendButton>
      </div>
    </Form>
  );
}
