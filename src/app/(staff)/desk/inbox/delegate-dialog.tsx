'use client';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import type { Decision } from './inbox';

/** Hands a decision to one colleague, with a word why. They get a mail with the link. */
export function DelegateDialog({ decision, close }: { decision: Decision; close: () => void }) {
  const trpc = useTRPC();
  const staff = useQuery(trpc.identity.staff.queryOptions());
  const delegate = useMutation(trpc.decisions.delegate.mutationOptions());
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const to = String(form.get('to') ?? '');
    if (!to) return setProblem('Choose a colleague.');
    try {
      await delegate.mutateAsync({ decisionId: decision.id, to, note: String(form.get('note') ?? '') });
      toast.success('Handed on. Your colleague gets a mail.');
      close();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Hand to a colleague"
      description={decision.sentence}
      footer={
        <Button type="submit" form="delegate-decision" variant="accent" loading={delegate.isPending}>
          Hand on
        </Button>
      }
    >
      <Form id="delegate-decision" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem && <Notice tone="negative">{problem}</Notice>}
        <Field label="Colleague" name="to">
          <NativeSelect defaultValue={decision.assignedTo ?? ''} disabled={staff.isPending}>
            <option value="">{staff.isPending ? 'Looking up the team …' : 'Choose'}</option>
            {staff.data
              ?.filter((member) => !member.disabledAt)
              .map((member) => (
                <option key={member.id} value={member.id}>
                  {member.name}
                </option>
              ))}
          </NativeSelect>
        </Field>
        <Field label="Why" name="note" optional>
          <Textarea rows={2} maxLength={2000} />
        </Field>
      </Form>
    </Dialog>
  );
}
