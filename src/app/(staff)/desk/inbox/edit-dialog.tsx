'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { valueAt } from '@/server/decisions/contract';
import { decimal, parseMoney } from '@/server/kernel/money';
import type { Decision } from './inbox';

/** Approve something else: typed fields, judged by the same policy before they count. */
export function EditDialog({ decision, close }: { decision: Decision; close: () => void }) {
  const edit = useMutation(useTRPC().decisions.edit.mutationOptions());
  const currency = decision.details.effect?.currency ?? 'EUR';
  const [{ message, fields }, setProblem] = useState<{ message?: string; fields: Record<string, string> }>({
    fields: {},
  });
  const labels = Object.fromEntries(decision.fields.map(({ name, label }) => [name, label]));
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const args: Record<string, string | number> = {};
    const wrong: Record<string, string> = {};
    for (const field of decision.fields) {
      const text = String(form.get(field.name) ?? '').trim();
      const value =
        field.input === 'money' ? parseMoney(text, currency) : field.input === 'number' ? Number(text) : text;
      if (value === undefined || value === '' || Number.isNaN(value))
        wrong[field.name] = field.input === 'money' ? 'Enter an amount such as 139.00' : 'Please fill this in';
      else args[field.name] = value;
    }
    setProblem({ fields: wrong });
    if (Object.keys(wrong).length > 0) return;
    try {
      await edit.mutateAsync({ decisionId: decision.id, arguments: args, note: String(form.get('note') ?? '') });
      toast.success('Approved with your changes.');
      close();
    } catch (error) {
      const problem = problemOf(error);
      const all = Object.entries(problem.fields);
      // What is wrong with a field that the form does not show is said above it.
      const elsewhere = all.flatMap(([name, text]) => (name in labels ? [] : [text]));
      setProblem({
        message: [problem.message, ...elsewhere].filter(Boolean).join(' ') || undefined,
        fields: Object.fromEntries(all.filter(([name]) => name in labels)),
      });
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Edit and approve"
      description="What you enter passes the same policy, then it is carried out instead of the proposal."
      footer={
        <Button type="submit" form="edit-decision" variant="accent" loading={edit.isPending}>
          Approve this
        </Button>
      }
    >
      <Form id="edit-decision" unchecked onSubmit={(event) => void submit(event)} className="grid gap-4">
        <FormErrors message={message} fields={fields} labels={labels} />
        {decision.fields.map((field) => {
          const value = valueAt(decision.arguments, field.name);
          return (
            <Field
              key={field.name}
              label={field.label + (field.input === 'money' ? ` (${currency})` : '')}
              name={field.name}
              error={fields[field.name]}
            >
              <Input
                inputMode={field.input === 'text' ? undefined : 'decimal'}
                defaultValue={field.input === 'money' ? decimal(Number(value), currency) : String(value ?? '')}
              />
            </Field>
          );
        })}
        <Field label="Note" name="note" optional>
          <Input maxLength={2000} />
        </Field>
      </Form>
    </Dialog>
  );
}
