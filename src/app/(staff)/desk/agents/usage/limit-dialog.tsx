'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { Meanwhile } from '@/app/_api/meanwhile';
import { type Problem, problemOf } from '@/app/_api/problem';
import { useSeen } from '@/app/_api/use-seen';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { toast } from '@/app/_ui/toaster';
import { type AgentStanding, capital } from './figures';
import { readLimit, writeLimit } from './read-limit';

type Props = { standing?: AgentStanding; known: string[]; seen: number };

/** Sets the limits of all agents together or of one. An empty field means no limit of that kind. */
export function LimitDialog({ standing, known, seen: position }: Props) {
  const router = useRouter();
  const seen = useSeen(position);
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<Record<string, string>>({});
  const set = useMutation(useTRPC().budgets.setLimits.mutationOptions());
  const { message, fields, meanwhile }: Problem = set.error ? problemOf(set.error) : { fields: {} };
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const agent = standing?.agent ?? String(form.get('agent')).trim().toLowerCase();
    const [monthMicros, dayMicros] = ['monthMicros', 'dayMicros'].map((name) => readLimit(String(form.get(name))));
    const wrong: Record<string, string> = {};
    if (monthMicros === undefined) wrong.monthMicros = 'Enter US dollars, such as 25 or 2.50';
    if (dayMicros === undefined) wrong.dayMicros = 'Enter US dollars, such as 25 or 2.50';
    if (!/^[a-z-]{2,40}$/.test(agent)) wrong.agent = 'An agent has a short name, such as pricing';
    setTyped(wrong);
    if (monthMicros === undefined || dayMicros === undefined || wrong.agent) return;
    await set.mutateAsync({ agent, monthMicros, dayMicros, seen: seen.at() });
    toast.success('The limits are set. They count from the next call on.');
    setOpen(false);
    router.refresh();
  };
  const error = (name: string) => typed[name] ?? fields[name];
  const name = standing && (standing.agent === 'all' ? 'all agents together' : `the ${capital(standing.agent)} agent`);
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        seen.again();
        setOpen(next);
        setTyped({});
        set.reset();
      }}
      title={name ? `Limits of ${name}` : 'Limits of another agent'}
      description="In US dollars, as models are billed. Leave a field empty for no limit; 0 stops all calls."
      trigger={
        standing ? (
          <Button size="sm" variant="ghost" aria-label={`Change the limits of ${name}`}>
            Change
          </Button>
        ) : (
          <Button size="sm">Limit another agent</Button>
        )
      }
    >
      <Form onSubmit={(event) => void submit(event).catch(() => {})} className="grid gap-4" unchecked>
        <FormErrors
          message={message}
          fields={fields}
          labels={{ monthMicros: 'Month', dayMicros: 'Day', agent: 'Agent' }}
        />
        <Meanwhile changes={meanwhile} />
        {!standing && (
          <Field label="Agent" name="agent" error={error('agent')} hint="As its name stands in the runs.">
            <Input autoComplete="off" placeholder={known.find((a) => a !== 'all') ?? 'pricing'} />
          </Field>
        )}
        <Field label="In a month" name="monthMicros" error={error('monthMicros')} optional>
          <Input
            inputMode="decimal"
            autoComplete="off"
            suffix="USD"
            defaultValue={writeLimit(standing?.monthLimitMicros)}
          />
        </Field>
        <Field label="In a day" name="dayMicros" error={error('dayMicros')} optional hint="Days are UTC.">
          <Input
            inputMode="decimal"
            autoComplete="off"
            suffix="USD"
            defaultValue={writeLimit(standing?.dayLimitMicros)}
          />
        </Field>
        <Button type="submit" variant="primary" loading={set.isPending} className="justify-self-end">
          Set limits
        </Button>
      </Form>
    </Dialog>
  );
}
