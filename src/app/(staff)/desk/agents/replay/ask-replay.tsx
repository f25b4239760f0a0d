'use client';
import { useMutation } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { Input } from '@/app/_ui/input';
import { NativeSelect } from '@/app/_ui/native-select';
import { Notice } from '@/app/_ui/notice';
import { toast } from '@/app/_ui/toaster';
import { useToday } from '@/app/_ui/use-now';

const MONTH = 30 * 86_400_000;

/** Asks for a replay by the present policy; its result appears by itself. */
export function AskReplay({ agents }: { agents: { name: string; title: string }[] }) {
  const router = useRouter();
  const today = useToday();
  const request = useMutation(useTRPC().decisions.requestReplay.mutationOptions());
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [agent, since] = [String(form.get('agent')), String(form.get('since'))];
    try {
      await request.mutateAsync({ replayId: crypto.randomUUID(), agent, since });
      toast.success('The replay runs. Its result appears here in a moment.');
      setOpen(false);
      for (const wait of [3000, 8000, 20_000]) setTimeout(() => router.refresh(), wait);
    } catch (error) {
      setProblem(sentenceOf(error));
    }
  };
  return (
    <>
      <Button variant="secondary" onClick={() => setOpen(true)}>
        <History aria-hidden="true" /> Run a replay
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title="Run a replay"
        description="Today’s policy over what the agent saw since that day. Nothing is proposed."
        footer={
          <Button type="submit" form="ask-replay" variant="accent" loading={request.isPending}>
            Run it
          </Button>
        }
      >
        <Form id="ask-replay" onSubmit={(event) => void submit(event)} className="grid gap-4">
          {problem && <Notice tone="negative">{problem}</Notice>}
          <Field label="Agent" name="agent">
            <NativeSelect>
              {agents.map(({ name, title }) => (
                <option key={name} value={name}>
                  {title}
                </option>
              ))}
            </NativeSelect>
          </Field>
          <Field label="Since" name="since">
            <Input type="date" required defaultValue={new Date(Date.parse(today) - MONTH).toISOString().slice(0, 10)} />
          </Field>
        </Form>
      </Dialog>
    </>
  );
}
