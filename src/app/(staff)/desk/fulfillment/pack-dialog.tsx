'use client';
import { useMutation } from '@tanstack/react-query';
import { Plus, Trash2 } from 'lucide-react';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import type { Fulfilment } from './fulfilment-words';
import { useStep } from './use-step';

type Parcel = { key: number; weightKg: string; lengthCm: string; widthCm: string; heightCm: string };
const parcel = (key: number): Parcel => ({ key, weightKg: '', lengthCm: '', widthCm: '', heightCm: '' });
const sides = [
  ['lengthCm', 'Length'],
  ['widthCm', 'Width'],
  ['heightCm', 'Height'],
] as const;
const size = (text: string) => (text.trim() ? Number(text) : null);

/** Parcels with their weight; sizes if the carrier wants them. */
export function PackDialog({ row, onClose }: { row: Fulfilment; onClose: () => void }) {
  const form = useId();
  const [parcels, setParcels] = useState([parcel(0)]);
  const pack = useMutation(useTRPC().fulfillment.pack.mutationOptions());
  const step = useStep(onClose);
  const set = (key: number, change: Partial<Parcel>) =>
    setParcels(parcels.map((p) => (p.key === key ? { ...p, ...change } : p)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const packed = parcels.map((p) => ({
      weightKg: Number(p.weightKg),
      lengthCm: size(p.lengthCm),
      widthCm: size(p.widthCm),
      heightCm: size(p.heightCm),
    }));
    void step(() => pack.mutateAsync({ orderId: row.orderId, parcels: packed }), `${row.number}: packed`);
  };
  const problem = pack.error ? problemOf(pack.error) : undefined;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Pack ${row.number}`}
      description={row.lines
        .filter((l) => l.picked > l.shipped)
        .map((l) => `${l.picked - l.shipped} × ${l.sku}`)
        .join(', ')}
      footer={
        <>
          <Button onClick={() => setParcels([...parcels, parcel((parcels.at(-1)?.key ?? 0) + 1)])}>
            <Plus /> Another parcel
          </Button>
          <Button type="submit" form={form} variant="primary" loading={pack.isPending}>
            {parcels.length === 1 ? 'Packed' : `${parcels.length} parcels packed`}
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit} className="grid gap-5">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        {parcels.map((p, i) => (
          <fieldset key={p.key} className="grid grid-cols-2 gap-3 sm:grid-cols-[1.2fr_1fr_1fr_1fr_auto]">
            <legend className="mb-1.5 font-medium text-dense text-muted">Parcel {i + 1}</legend>
            <Field label="Weight" error={problem?.fields[`parcels.${i}.weightKg`]}>
              <Input
                type="number"
                step="0.01"
                min="0.01"
                required
                autoFocus={i === parcels.length - 1}
                value={p.weightKg}
                onChange={(e) => set(p.key, { weightKg: e.target.value })}
                suffix="kg"
              />
            </Field>
            {sides.map(([side, label]) => (
              <Field key={side} label={label}>
                <Input
                  type="number"
                  min="1"
                  value={p[side]}
                  onChange={(e) => set(p.key, { [side]: e.target.value })}
                  suffix="cm"
                />
              </Field>
            ))}
            {parcels.length > 1 && (
              <Button
                variant="ghost"
                size="icon"
                className="self-end"
                aria-label={`Remove parcel ${i + 1}`}
                onClick={() => setParcels(parcels.filter((other) => other.key !== p.key))}
              >
                <Trash2 />
              </Button>
            )}
          </fieldset>
        ))}
      </Form>
    </Dialog>
  );
}
