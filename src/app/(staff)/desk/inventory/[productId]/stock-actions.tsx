'use client';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { adjustReasons } from '@/server/inventory/contract';
import { StockDialog } from './stock-dialog';

type Props = { productId: string; onHand: number; lowLevel: number; bin: string };
const reasonWords: Record<(typeof adjustReasons)[number], string> = {
  damage: 'Damaged',
  theft: 'Missing',
  found: 'Found',
  sample: 'Given as a sample',
  correction: 'Correction of a mistake',
};

/** What may be done with a product's stock. Each is one command with its own idempotency key. */
export function StockActions({ productId, onHand, lowLevel, bin }: Props) {
  const trpc = useTRPC();
  const [number, setNumber] = useState('');
  const [words, setWords] = useState('');
  const [reason, setReason] = useState<(typeof adjustReasons)[number]>('correction');
  const receive = useMutation(trpc.inventory.receive.mutationOptions());
  const adjust = useMutation(trpc.inventory.adjust.mutationOptions());
  const count = useMutation(trpc.inventory.count.mutationOptions());
  const place = useMutation(trpc.inventory.assignBin.mutationOptions());
  const level = useMutation(trpc.inventory.setLowLevel.mutationOptions());
  const fresh = (first: string | number) => () => {
    setNumber(String(first));
    setWords('');
  };
  const quantity = (
    <Input
      type="number"
      inputMode="numeric"
      required
      autoFocus
      value={number}
      onChange={(e) => setNumber(e.target.value)}
    />
  );
  const text = <Input value={words} maxLength={500} onChange={(e) => setWords(e.target.value)} />;
  return (
    <>
      <StockDialog
        title="Bin and warning"
        verb="Save"
        trigger={<Button>Bin and warning</Button>}
        onOpen={() => {
          setNumber(String(lowLevel));
          setWords(bin);
        }}
        errors={[place.error, level.error]}
        act={async (key) => {
          if (words.trim() && words.trim().toUpperCase() !== bin)
            await place.mutateAsync({ productId, bin: words, idempotencyKey: `${key}-bin` });
          if (Number(number) !== lowLevel)
            await level.mutateAsync({ productId, level: Number(number), idempotencyKey: `${key}-low` });
        }}
      >
        {(fields) => (
          <>
            <Field label="Bin" name="bin" error={fields.bin} hint="Aisle, rack and shelf, such as A-03-2">
              {text}
            </Field>
            <Field label="Low at" name="level" error={fields.level} hint="From how many available on it counts as low">
              {quantity}
            </Field>
          </>
        )}
      </StockDialog>
      <StockDialog
        title="Adjust stock"
        verb="Adjust"
        trigger={<Button>Adjust</Button>}
        onOpen={fresh('')}
        errors={[adjust.error]}
        act={(key) =>
          adjust.mutateAsync({ productId, delta: Number(number), reason, note: words, idempotencyKey: key })
        }
      >
        {(fields) => (
          <>
            <Field
              label="How many more or fewer"
              name="delta"
              error={fields.delta}
              hint={number ? `${onHand} becomes ${onHand + Number(number)}` : 'Such as -2 or 5'}
            >
              {quantity}
            </Field>
            <Field label="Why" name="reason" error={fields.reason}>
              <NativeSelect
                value={reason}
                onChange={(e) => setReason(adjustReasons.find((r) => r === e.target.value) ?? 'correction')}
              >
                {adjustReasons.map((r) => (
                  <option key={r} value={r}>
                    {reasonWords[r]}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label="Note" name="note" optional error={fields.note}>
              {text}
            </Field>
          </>
        )}
      </StockDialog>
      <StockDialog
        title="Count"
        verb="Record count"
        trigger={<Button>Count</Button>}
        onOpen={fresh('')}
        errors={[count.error]}
        act={(key) => count.mutateAsync({ productId, counted: Number(number), note: words, idempotencyKey: key })}
      >
        {(fields) => (
          <>
            <Field label="Counted" name="counted" error={fields.counted} hint={`The books say ${onHand}.`}>
              {quantity}
            </Field>
            <Field label="Note" name="note" optional error={fields.note}>
              {text}
            </Field>
          </>
        )}
      </StockDialog>
      <StockDialog
        title="Receive goods"
        verb="Receive"
        trigger={<Button variant="accent">Receive</Button>}
        onOpen={fresh('')}
        errors={[receive.error]}
        act={(key) =>
          receive.mutateAsync({ productId, quantity: Number(number), reference: words, idempotencyKey: key })
        }
      >
        {(fields) => (
          <>
            <Field label="Quantity" name="quantity" error={fields.quantity}>
              {quantity}
            </Field>
            <Field label="From" name="reference" error={fields.reference} hint="Supplier and delivery note">
              {text}
            </Field>
          </>
        )}
      </StockDialog>
    </>
  );
}
