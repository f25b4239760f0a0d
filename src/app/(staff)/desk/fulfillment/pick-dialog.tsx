'use client';
import { useMutation } from '@tanstack/react-query';
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

/** What the picker brought. Everything is filled in: Enter is enough when nothing is missing. */
export function PickDialog({ row, onClose }: { row: Fulfilment; onClose: () => void }) {
  const form = useId();
  const open = row.lines.filter((line) => line.picked < line.quantity);
  const [found, setFound] = useState(() =>
    Object.fromEntries(open.map((l) => [l.productId, String(l.quantity - l.picked)])),
  );
  const pick = useMutation(useTRPC().fulfillment.pick.mutationOptions());
  const step = useStep(onClose);
  const lines = open
    .map((l) => ({ productId: l.productId, quantity: Number(found[l.productId]) }))
    .filter((l) => l.quantity > 0);
  const missing = open.some((l) => Number(found[l.productId]) < l.quantity - l.picked);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step(() => pick.mutateAsync({ orderId: row.orderId, lines }), `${row.number}: picked`);
  };
  const problem = pick.error ? problemOf(pick.error) : undefined;
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Picked for ${row.number}`}
      description="Change a number if something was not found: the rest stays in the queue."
      footer={
        <Button type="submit" form={form} variant="primary" loading={pick.isPending} disabled={lines.length === 0}>
          {missing ? 'Picked in part' : 'Everything picked'}
        </Button>
      }
    >
      <Form id={form} onSubmit={submit} className="grid gap-3">
        <FormErrors message={problem?.message ?? Object.values(problem?.fields ?? {})[0]} />
        {open.map((line, i) => (
          <Field
            key={line.productId}
            label={`${line.sku} ${line.name}`}
            hint={`${line.quantity - line.picked} to pick`}
          >
            <Input
              type="number"
              inputMode="numeric"
              min={0}
              max={line.quantity - line.picked}
              required
              autoFocus={i === 0}
              value={found[line.productId]}
              onChange={(e) => setFound({ ...found, [line.productId]: e.target.value })}
              suffix={`of ${line.quantity - line.picked}`}
            />
          </Field>
        ))}
      </Form>
    </Dialog>
  );
}
