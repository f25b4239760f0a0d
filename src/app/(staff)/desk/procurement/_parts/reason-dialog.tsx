'use client';
import type { ReactNode } from 'react';
import { Field } from '@/app/_ui/field';
import { Textarea } from '@/app/_ui/textarea';
import { CommandDialog, FieldError } from './command-dialog';

type Props = {
  title: string;
  description: string;
  verb: string;
  done: string;
  trigger: ReactNode;
  act: (reason: string, key: string) => Promise<unknown>;
  optional?: boolean;
  danger?: boolean;
};

/** Something that needs a reason which somebody else will read. */
export function ReasonDialog({ act, optional, danger = true, ...words }: Props) {
  return (
    <CommandDialog
      {...words}
      variant={danger ? 'danger' : 'primary'}
      act={async (form, key) => {
        const reason = String(form.get('reason') ?? '').trim();
        if (!reason && !optional) throw new FieldError({ reason: 'Say why' });
        await act(reason, key);
      }}
    >
      {(fields) => (
        <Field label="Reason" name="reason" error={fields.reason} optional={optional}>
          <Textarea rows={3} maxLength={500} autoFocus />
        </Field>
      )}
    </CommandDialog>
  );
}
