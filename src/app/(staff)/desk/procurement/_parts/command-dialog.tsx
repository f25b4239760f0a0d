'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import type { ButtonLook } from '@/app/_ui/button-styles';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { toast } from '@/app/_ui/toaster';

type Props = {
  title: string;
  description?: ReactNode;
  verb: string;
  done: string;
  trigger: ReactNode;
  variant?: ButtonLook['variant'];
  size?: 'sm' | 'md' | 'lg';
  /** Runs the command with the form's answers; the key is the same until it was refused. Throw `FieldError` for a word of one's own. */
  act: (form: FormData, key: string) => Promise<unknown>;
  children?: (fields: Record<string, string>) => ReactNode;
};

/** What a form finds wrong by itself, by field. */
export class FieldError extends Error {
  constructor(readonly fields: Record<string, string>) {
    super('fields');
  }
}

/** A small form that runs one command: errors beside the fields, done once however often it is pressed. */
export function CommandDialog({ title, description, verb, done, trigger, variant, size, act, children }: Props) {
  const id = useId();
  const router = useRouter();
  const [key, setKey] = useState('');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<{ message?: string; fields: Record<string, string> }>({ fields: {} });
  const toggle = (open: boolean) => {
    setProblem({ fields: {} });
    setKey(open ? crypto.randomUUID() : '');
  };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation(); // it may stand inside another form of the page
    const form = new FormData(event.currentTarget);
    setBusy(true);
    try {
      await act(form, key);
    } catch (error) {
      setProblem(error instanceof FieldError ? { fields: error.fields } : problemOf(error));
      setKey(crypto.randomUUID()); // other words need another key
      return;
    } finally {
      setBusy(false);
    }
    toast.success(done);
    toggle(false);
    router.refresh();
  };
  return (
    <Dialog
      open={key !== ''}
      onOpenChange={toggle}
      trigger={trigger}
      title={title}
      description={description}
      size={size}
      footer={
        <Button type="submit" form={id} variant={variant ?? 'primary'} loading={busy}>
          {verb}
        </Button>
      }
    >
      <Form id={id} onSubmit={(event) => void submit(event)} unchecked className="grid gap-3">
        <FormErrors message={problem.message} fields={problem.fields} />
        {children?.(problem.fields)}
      </Form>
    </Dialog>
  );
}
