'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { buttonStyles } from '@/app/_ui/button-styles';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { carriers } from '@/server/fulfillment/contract';
import type { Fulfilment } from './fulfilment-words';
import { useStep } from './use-step';

/** The parcels leave. One dialog is one shipment: pressed twice, it still leaves once. */
export function ShipDialog({ row, onClose }: { row: Fulfilment; onClose: () => void }) {
  const form = useId();
  const [shipmentId] = useState(() => crypto.randomUUID());
  const [carrier, setCarrier] = useState<(typeof carriers)[number]>('DHL');
  const [tracking, setTracking] = useState('');
  const ship = useMutation(useTRPC().fulfillment.ship.mutationOptions());
  const step = useStep(onClose);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void step(
      () => ship.mutateAsync({ orderId: row.orderId, shipmentId, carrier, tracking }),
      `${row.number}: shipped. The invoice follows by itself.`,
    );
  };
  const problem = ship.error ? problemOf(ship.error) : undefined;
  const rest = row.lines.reduce((sum, l) => sum + l.quantity - l.picked, 0);
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={`Ship ${row.number}`}
      description={
        rest > 0
          ? `${rest} of ${row.units} pieces stay here and are picked later.`
          : 'Everything that was ordered leaves.'
      }
      footer={
        <>
          <a
            className={buttonStyles({ variant: 'ghost' })}
            href={`/api/documents/packing-slips/${row.orderId}`}
            target="_blank"
            rel="noreferrer"
          >
            Packing slip
          </a>
          <a
            className={buttonStyles({ variant: 'ghost' })}
            href={`/api/documents/labels/${row.orderId}`}
            target="_blank"
            rel="noreferrer"
          >
            Label
          </a>
          <Button type="submit" form={form} variant="primary" loading={ship.isPending}>
            Ship
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={submit} className="grid gap-3">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Field
          label="Tracking number"
          name="tracking"
          error={problem?.fields.tracking}
          hint="Scan it from the carrier's label."
        >
          <Input
            required
            autoFocus
            autoComplete="off"
            maxLength={64}
            value={tracking}
            onChange={(e) => setTracking(e.target.value)}
          />
        </Field>
        <Field label="Carrier" name="carrier" error={problem?.fields.carrier}>
          <NativeSelect
            value={carrier}
            onChange={(e) => setCarrier(carriers.find((c) => c === e.target.value) ?? 'DHL')}
          >
            {carriers.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </NativeSelect>
        </Field>
      </Form>
    </Dialog>
  );
}
