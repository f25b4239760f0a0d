'use client';
import { useMutation } from '@tanstack/react-query';
import { ArrowRight } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId } from 'react';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { Notice } from '@/app/_ui/notice';
import { toast } from '@/app/_ui/toaster';
import { type Mode, modes } from '@/server/decisions/contract';
import { modeWords } from './words';

type Props = { kind: string; title: string; from: Mode; to: Mode; close: () => void };

/** Says exactly what another rung changes before it does. */
export function ModeDialog({ kind, title, from, to, close }: Props) {
  const router = useRouter();
  const form = useId();
  const set = useMutation(useTRPC().decisions.setAutonomy.mutationOptions());
  const { message, fields } = set.error
    ? problemOf(set.error)
    : { message: undefined, fields: {} as Record<string, string> };
  const rises = modes.indexOf(to) > modes.indexOf(from);
  const alone = modes.indexOf(to) >= modes.indexOf('act-within-limits');
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    await set.mutateAsync({ kind, mode: to, reason });
    toast.success(`${title}: now “${modeWords[to].label.toLowerCase()}”.`);
    close();
    router.refresh();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={rises ? 'Let it do more?' : 'Let it do less?'}
      description={title}
      footer={
        <>
          <Button onClick={close}>Leave it</Button>
          <Button type="submit" form={form} variant={rises && alone ? 'accent' : 'primary'} loading={set.isPending}>
            Set to “{modeWords[to].label.toLowerCase()}”
          </Button>
        </>
      }
    >
      <Form id={form} onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
        {(message ?? fields.mode) && <Notice tone="negative">{message ?? fields.mode}</Notice>}
        <div className="grid gap-2 sm:grid-cols-[1fr_auto_1fr] sm:items-center">
          <Rung name="Now" mode={from} />
          <ArrowRight aria-hidden="true" className="size-4 text-muted max-sm:rotate-90" />
          <Rung name="From now on" mode={to} />
        </div>
        <ul className="grid list-disc gap-1 pl-4 text-dense text-muted">
          {alone && rises && (
            <>
              <li>
                Nobody is asked before. You see it under Approvals, Decided, marked “by itself”, and can undo it there
                where that is offered.
              </li>
              <li>
                It falls back to “propose” by itself after a bad outcome, when people agree less, or when its budget is
                spent.
              </li>
            </>
          )}
          {to === 'off' && <li>Proposals that wait now can still be decided.</li>}
          {!rises && to !== 'off' && <li>What it has done stays done and can be undone while that is offered.</li>}
          <li>
            {rises ? 'It counts from its next proposal on.' : 'It counts at once.'} Every change of the ladder stays in
            the log.
          </li>
        </ul>
        <Field label="Why" name="reason" optional error={fields.reason}>
          <Input maxLength={500} autoComplete="off" />
        </Field>
      </Form>
    </Dialog>
  );
}

function Rung({ name, mode }: { name: string; mode: Mode }) {
  return (
    <div className="grid content-start gap-0.5 self-stretch rounded-lg border border-line bg-surface p-3">
      <span className="text-muted text-xs">{name}</span>
      <span className="font-medium">{modeWords[mode].label}</span>
      <span className="text-dense text-muted">{modeWords[mode].means}</span>
    </div>
  );
}
