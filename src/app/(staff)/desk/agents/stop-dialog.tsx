'use client';
import { useMutation } from '@tanstack/react-query';
import { OctagonX } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useId, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Notice } from '@/app/_ui/notice';
import { Textarea } from '@/app/_ui/textarea';
import { toast } from '@/app/_ui/toaster';

/** The kill switch of one agent, or of all. It asks for the reason, which everybody reads while it is thrown. */
export function StopDialog({ agent, title }: { agent: string; title?: string }) {
  const router = useRouter();
  const form = useId();
  const [open, setOpen] = useState(false);
  const [missing, setMissing] = useState(false);
  const stop = useMutation(useTRPC().decisions.stopAgent.mutationOptions());
  const { message, fields } = stop.error ? problemOf(stop.error) : { message: undefined, fields: {} };
  const name = title ? `the ${title.toLowerCase()} agent` : 'all agents';
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const reason = String(new FormData(event.currentTarget).get('reason')).trim();
    setMissing(!reason);
    if (!reason) return;
    await stop.mutateAsync({ agent, reason });
    toast.success(title ? `The ${title.toLowerCase()} agent is stopped.` : 'All agents are stopped.');
    setOpen(false);
    router.refresh();
  };
  return (
    <IfMay give="decisions.stopAgent">
      <Dialog
        open={open}
        onOpenChange={(next) => {
          setOpen(next);
          setMissing(false);
          stop.reset();
        }}
        title={`Stop ${name}?`}
        description="From this moment nothing is proposed, approved or carried out. What was done before stays done. Only an owner can let it go on."
        trigger={
          title ? (
            <Button size="sm" variant="ghost" className="text-negative" aria-label={`Stop ${name}`}>
              <OctagonX aria-hidden="true" /> Stop
            </Button>
          ) : (
            <Button variant="danger">
              <OctagonX aria-hidden="true" /> Stop all agents
            </Button>
          )
        }
        footer={
          <Button type="submit" form={form} variant="danger" loading={stop.isPending}>
            Stop {name}
          </Button>
        }
      >
        <Form id={form} unchecked onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4">
          {message && <Notice tone="negative">{message}</Notice>}
          <Field
            label="Why"
            name="reason"
            hint="Everybody reads it while the switch is thrown, and it stays in the log."
            error={missing ? 'Say why, so that colleagues know what to look at.' : fields.reason}
          >
            <Textarea rows={2} maxLength={500} autoFocus />
          </Field>
        </Form>
      </Dialog>
    </IfMay>
  );
}
