'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, type ReactNode, useId, useState, useTransition } from 'react';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { toast } from '@/app/_ui/toaster';

type Props = {
  title: string;
  verb: string;
  trigger: ReactNode;
  onOpen: () => void;
  /** Runs the command; the key is the same for one opening of the dialog. */
  act: (key: string) => Promise<unknown>;
  errors: unknown[];
  children: (fields: Record<string, string>) => ReactNode;
};

/** A small form that runs one command: errors beside the fields, done once however often it is pressed. */
export function StockDialog({ title, verb, trigger, onOpen, act, errors, children }: Props) {
  const form = useId();
  const router = useRouter();
  const [key, setKey] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, start] = useTransition();
  const error = tried ? errors.find(Boolean) : undefined;
  const problem = error ? problemOf(error) : undefined;
  const toggle = (open: boolean) => {
    if (open) onOpen();
    setTried(false);
    setKey(open ? crypto.randomUUID() : '');
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    start(async () => {
      try {
        await act(key);
      } catch {
        // Other words need another key: the refused ones are not kept under it.
        setKey(crypto.randomUUID());
        return;
      }
      toast.success(`${title}: done.`);
      toggle(false);
      router.refresh();
    });
  };
  return (
    <Dialog
      open={key !== ''}
      onOpenChange={toggle}
      trigger={trigger}
      title={title}
      footer={
        <Button type="submit" form={form} variant="primary" loading={busy}>
          {verb}
        </Button>
      }
    >
      <Form id={form} onSubmit={submit} className="grid gap-3">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        {children(problem?.fields ?? {})}
      </Form>
    </Dialog>
  );
}
