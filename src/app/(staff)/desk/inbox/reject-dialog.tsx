'use client';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Notice } from '@/app/_ui/notice';
import { RadioCards } from '@/app/_ui/radio-cards';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';
import { reasonCodes } from '@/server/decisions/contract';
import type { Decision } from './inbox';

const words: Record<(typeof reasonCodes)[number], string> = {
  'wrong-facts': 'The facts are wrong',
  'bad-timing': 'Not now',
  'too-risky': 'Too risky',
  'not-our-policy': 'Not how we do it',
  other: 'Something else',
};

/** No, and why: the agent leaves the subject alone for a while and keeps the reason. */
export function RejectDialog({ decision, close }: { decision: Decision; close: () => void }) {
  const reject = useMutation(useTRPC().decisions.reject.mutationOptions());
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = reasonCodes.find((c) => c === form.get('code'));
    if (!code) return setProblem('Choose a reason.');
    try {
      await reject.mutateAsync({ decisionId: decision.id, code, reason: String(form.get('reason') ?? '') });
      toast.success('Rejected. Nothing was changed.');
      close();
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title="Reject this proposal"
      description={decision.sentence}
      footer={
        <Button type="submit" form="reject-decision" variant="danger" loading={reject.isPending}>
          Reject
        </Button>
      }
    >
      <form id="reject-decision" onSubmit={(event) => void submit(event)} className="grid gap-4">
        {problem && <Notice tone="negative">{problem}</Notice>}
        <RadioCards
          name="code"
          aria-label="Reason"
          cards={reasonCodes.map((value) => ({ value, label: words[value] }))}
        />
        <Field label="Tell the agent more" name="reason" optional>
          <Textarea rows={3} maxLength={2000} />
        </Field>
      </form>
    </Dialog>
  );
}
