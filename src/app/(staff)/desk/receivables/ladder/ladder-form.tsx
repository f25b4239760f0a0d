'use client';
import { type FormEvent, useState } from 'react';
import { type Outputs, useTRPCClient } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { Meanwhile } from '@/app/_api/meanwhile';
import { useSeen } from '@/app/_api/use-seen';
import { Card } from '@/app/_ui/card';
import { Checkbox } from '@/app/_ui/checkbox';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { SendButton } from '@/app/_ui/send-button';
import { Ladder } from '@/server/receivables/contract';
import { useCommand } from '../../dealers/_parts/use-command';
import { type Draft, draftOf, read } from './ladder-draft';
import { RungTable } from './rung-table';

/** When who is reminded: the days of each class, the rest between letters, what is too little and what is large. */
export function LadderForm({ now, seen: position }: { now: Outputs['receivables']['ladder']; seen: number }) {
  const client = useTRPCClient();
  const may = useMay('receivables.setLadder');
  const seen = useSeen(position);
  const [draft, setDraft] = useState<Draft>(() => draftOf(now));
  const [missing, setMissing] = useState<Record<string, string>>({});
  const { busy, refusal, run } = useCommand();
  const set = (change: Partial<Draft>) => setDraft({ ...draft, ...change });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const checked = Ladder.safeParse(read(draft));
    setMissing(Object.fromEntries((checked.error?.issues ?? []).map((i) => [i.path.slice(0, 2).join('.'), i.message])));
    if (checked.success)
      await run(
        async () => seen.saved(await client.receivables.setLadder.mutate({ ...checked.data, seen: seen.at() })),
        'Saved. It counts from now on.',
      );
  };
  const number = (name: keyof Draft & string, label: string, hint: string) => (
    <Field label={label} name={name} hint={hint} error={missing[name]}>
      <Input
        inputMode="decimal"
        className="w-32"
        readOnly={!may}
        value={String(draft[name])}
        onChange={(e) => set({ [name]: e.target.value })}
      />
    </Field>
  );
  return (
    <Form onSubmit={(e) => void submit(e)} className="grid max-w-4xl grid-cols-[minmax(0,1fr)] gap-5">
      <FormErrors message={refusal?.message} />
      <Meanwhile changes={refusal?.details?.changes} />
      <Card className="p-5">
        <h2 className="mb-1 text-sm">Days after the due day</h2>
        <p className="mb-4 max-w-prose text-dense text-muted">
          A friendly word may come before the due day: write −3 for three days earlier, or leave it empty for none. Each
          stage goes out once, one after the other.
        </p>
        <RungTable draft={draft} errors={missing} readOnly={!may} onChange={(rungs) => set({ rungs })} />
      </Card>
      <Card className="grid gap-4 p-5 sm:grid-cols-2">
        {number(
          'restDays',
          'Rest between letters, days',
          'One customer is never written to more often, whatever is due',
        )}
        {number('graceDays', 'Grace after a promise, days', 'Money is on its way a while before it is here')}
        {number('minimum', 'Too little for a letter', 'Less than this is not asked for by itself')}
        {number('large', 'A large account from', 'Letters about this much or more always wait for a person')}
        {number('holdDays', 'Propose a hold after, days overdue', 'Dealers; the agent proposes, a person decides')}
        <div className="self-center">
          <Checkbox
            label="Quiet at the weekend"
            hint="No letters on Saturday and Sunday"
            disabled={!may}
            checked={draft.quietWeekend}
            onCheckedChange={(on) => set({ quietWeekend: on === true })}
          />
        </div>
      </Card>
      {may ? (
        <SendButton variant="primary" className="justify-self-start" loading={busy}>
          Save ladder
        </SendButton>
      ) : (
        <p className="text-muted text-sm">A manager changes the ladder.</p>
      )}
    </Form>
  );
}
