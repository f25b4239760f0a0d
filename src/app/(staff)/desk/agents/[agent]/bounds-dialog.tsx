'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { toast } from '@/app/_ui/toaster';
import { modes } from '@/server/decisions/contract';
import type { Rung } from '../duty-row';
import { modeWords } from '../words';

const wrongShare = 'Enter a share from 50 to 99';
const wrongCount = 'Enter a number from 5 to 1000';

/** The owner's bounds of one type of decision: how far it may ever rise, and what it must show before that is offered. */
export function BoundsDialog({ rung, title }: { rung: Rung; title: string }) {
  const router = useRouter();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const bound = useMutation(useTRPC().decisions.boundAutonomy.mutationOptions());
  const { message, fields } = bound.error
    ? problemOf(bound.error)
    : { message: undefined, fields: {} as Record<string, string> };
  const [ceiling, setCeiling] = useState(rung.ceiling);
  const lowers = modes.indexOf(ceiling) < modes.indexOf(rung.mode);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [share, least] = [Number(form.get('thresholdBp')), Number(form.get('least'))];
    const wrong: Record<string, string> = {};
    if (!(share >= 50 && share <= 99)) wrong.thresholdBp = wrongShare;
    if (!(Number.isInteger(least) && least >= 5 && least <= 1000)) wrong.least = wrongCount;
    setTyped(wrong);
    if (Object.keys(wrong).length > 0) return;
    await bound.mutateAsync({ kind: rung.kind, ceiling, thresholdBp: Math.round(share * 100), least });
    toast.success('The bounds are set.');
    setOpen(false);
    router.refresh();
  };
  return (
    <IfMay give="decisions.boundAutonomy">
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setTyped({});
          setCeiling(rung.ceiling);
          bound.reset();
        }}
        title={`Bounds: ${title}`}
        description="It never rises above the ceiling. A promotion is only offered; you accept it."
        trigger={
          <Button size="sm" variant="ghost" aria-label={`Change the bounds: ${title}`}>
            Change
          </Button>
        }
        footer={
          <Button type="submit" form={id} variant="primary" loading={bound.isPending}>
            Set bounds
          </Button>
        }
      >
        <Form id={id} unchecked onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
          {message && <Notice tone="negative">{message}</Notice>}
          <Field label="Ceiling" name="ceiling" hint={modeWords[ceiling].means} error={fields.ceiling}>
            <NativeSelect
              value={ceiling}
              onChange={(e) => setCeiling(modes.find((m) => m === e.target.value) ?? ceiling)}
            >
              {modes.map((mode) => (
                <option key={mode} value={mode}>
                  {modeWords[mode].label}
                </option>
              ))}
            </NativeSelect>
          </Field>
          {lowers && (
            <Notice tone="caution">
              It now stands at “{modeWords[rung.mode].label}” and falls to the ceiling at once.
            </Notice>
          )}
          <Field
            label="Threshold"
            name="thresholdBp"
            error={typed.thresholdBp ?? fields.thresholdBp}
            hint="Agreement and good outcomes must each surely (95 of 100) be at least this share."
          >
            <Input inputMode="decimal" autoComplete="off" suffix="%" defaultValue={rung.thresholdBp / 100} />
          </Field>
          <Field
            label="At least"
            name="least"
            error={typed.least ?? fields.least}
            hint="So many decisions of people must be counted, and half as many outcomes."
          >
            <Input
              inputMode="numeric"
              autoComplete="off"
              suffix="decisions"
              className="[&_input]:pr-24"
              defaultValue={rung.least}
            />
          </Field>
        </Form>
      </Dialog>
    </IfMay>
  );
}
