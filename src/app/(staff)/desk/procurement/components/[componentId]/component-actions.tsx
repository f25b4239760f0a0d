'use client';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { adjustReasons } from '@/server/procurement/contract';
import { CommandDialog, FieldError } from '../../_parts/command-dialog';

type Props = {
  component: {
    componentId: string;
    sku: string;
    unit: string;
    onHand: number;
    reorderPoint: number;
    reorderQuantity: number;
  };
};
const reasonWords: Record<(typeof adjustReasons)[number], string> = {
  damage: 'Damaged',
  scrap: 'Scrapped',
  found: 'Found',
  sample: 'Given as a sample',
  correction: 'Correction of a mistake',
};

const whole = (form: FormData, name: string, hint: string) => {
  const text = String(form.get(name) ?? '')
    .trim()
    .replace('−', '-');
  if (!/^-?\d+$/.test(text)) throw new FieldError({ [name]: hint });
  return Number(text);
};
const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** Reorder point, count and correction of one component. */
export function ComponentActions({ component: c }: Props) {
  const { procurement } = useTRPCClient();
  const { componentId } = c;
  return (
    <>
      <CommandDialog
        title={`Reorder ${c.sku}`}
        description="It is to be ordered when what is on hand and on its way is at or below the reorder point."
        verb="Save"
        done="Saved"
        trigger={<Button>Reorder point</Button>}
        act={(form, key) =>
          procurement.setReorder.mutate({
            componentId,
            reorderPoint: whole(form, 'reorderPoint', 'A whole number, such as 60'),
            reorderQuantity: whole(form, 'reorderQuantity', 'A whole number, such as 200'),
            reason: text(form, 'reason'),
            idempotencyKey: key,
          })
        }
      >
        {(fields) => (
          <>
            <Field label="Reorder at" name="reorderPoint" error={fields.reorderPoint}>
              <Input inputMode="numeric" autoFocus defaultValue={c.reorderPoint} suffix={c.unit} />
            </Field>
            <Field label="How many at a time" name="reorderQuantity" error={fields.reorderQuantity}>
              <Input inputMode="numeric" defaultValue={c.reorderQuantity} suffix={c.unit} />
            </Field>
            <Field label="Reason" name="reason" optional error={fields.reason}>
              <Input maxLength={500} />
            </Field>
          </>
        )}
      </CommandDialog>
      <CommandDialog
        title={`Adjust ${c.sku}`}
        verb="Adjust"
        done="Stock adjusted"
        trigger={<Button>Adjust</Button>}
        act={(form, key) =>
          procurement.adjustComponent.mutate({
            componentId,
            delta: whole(form, 'delta', 'Such as -2 or 5'),
            reason: adjustReasons.find((r) => r === form.get('reason')) ?? 'correction',
            note: text(form, 'note'),
            idempotencyKey: key,
          })
        }
      >
        {(fields) => (
          <>
            <Field
              label="How many more or fewer"
              name="delta"
              error={fields.delta}
              hint={`${c.onHand} are in the books.`}
            >
              <Input autoFocus suffix={c.unit} />
            </Field>
            <Field label="Why" name="reason" error={fields.reason}>
              <NativeSelect defaultValue="correction">
                {adjustReasons.map((r) => (
                  <option key={r} value={r}>
                    {reasonWords[r]}
                  </option>
                ))}
              </NativeSelect>
            </Field>
            <Field label="Note" name="note" optional error={fields.note}>
              <Input maxLength={500} />
            </Field>
          </>
        )}
      </CommandDialog>
      <CommandDialog
        title={`Count ${c.sku}`}
        verb="Record count"
        done="Count recorded"
        trigger={<Button>Count</Button>}
        act={(form, key) =>
          procurement.countComponent.mutate({
            componentId,
            counted: whole(form, 'counted', 'Enter the counted quantity'),
            note: text(form, 'note'),
            idempotencyKey: key,
          })
        }
      >
        {(fields) => (
          <>
            <Field label="Counted" name="counted" error={fields.counted} hint={`The books say ${c.onHand}.`}>
              <Input inputMode="numeric" autoFocus suffix={c.unit} />
            </Field>
            <Field label="Note" name="note" optional error={fields.note}>
              <Input maxLength={500} />
            </Field>
          </>
        )}
      </CommandDialog>
    </>
  );
}
