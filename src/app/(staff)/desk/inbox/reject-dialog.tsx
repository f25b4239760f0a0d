'use client';
import { type FormEvent, useState, useTransition } from 'react';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import { RadioCards } from '@/app/_ui/radio-cards';
import { Textarea } from '@/app/_ui/textarea';
import { reasonCodes } from '@/server/decisions/contract';

const words: Record<(typeof reasonCodes)[number], string> = {
  'wrong-facts': 'The facts are wrong',
  'bad-timing': 'Not now',
  'too-risky': 'Too risky',
  'not-our-policy': 'Not how we do it',
  other: 'Something else',
};

export type Refusal = { code: (typeof reasonCodes)[number]; reason: string };
type Props = {
  title: string;
  description: string;
  /** Sends it; answers a sentence when something was not rejected. */
  send: (refusal: Refusal) => Promise<string | undefined>;
  close: () => void;
};

/** No, and why: the agent leaves the subject alone for a while and keeps the reason. */
export function RejectDialog({ title, description, send, close }: Props) {
  const [problem, setProblem] = useState<string>();
  const [busy, start] = useTransition();
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = reasonCodes.find((c) => c === form.get('code'));
    if (!code) return setProblem('Choose a reason.');
    start(async () => {
      const refused = await send({ code, reason: String(form.get('reason') ?? '') });
      if (refused) setProblem(refused);
      else close();
    });
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && close()}
      title={title}
      description={description}
      footer={
        <Button type="submit" form="reject-decision" variant="danger" loading={busy}>
          Reject
        </Button>
      }
    >
      <Form id="reject-decision" onSubmit={submit} className="grid gap-4">
        {problem && <Notice tone="negative">{problem}</Notice>}
        <RadioCards
          name="code"
          aria-label="Reason"
          cards={reasonCodes.map((value) => ({ value, label: words[value] }))}
        />
        <Field label="Tell the agent more" name="reason" optional>
          <Textarea rows={3} maxLength={2000} />
        </Field>
      </Form>
    </Dialog>
  );
}
