'use client';
import { History } from 'lucide-react';
import { useActionState, useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Card } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { formatTime } from '@/app/_ui/format/time';
import { Input } from '@/app/_ui/input';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { lookAt } from './_actions';

type Span = NonNullable<Outputs['eventLog']['span']>;

const MINUTE = 60_000;
/** What a date field wants: minutes, in the reader's own clock. */
const local = (at: number) => new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);

/** Why a typed moment cannot be looked at; undefined where it can. Said when the field is left, not while it is typed into. */
function wrong(typed: string, first: number, now: number): string | undefined {
  const at = new Date(typed).getTime();
  if (Number.isNaN(at)) return 'Choose a day and a time.';
  if (at > now) return 'That moment has not come yet. Choose one before now.';
  if (at + MINUTE <= first)
    return `Nothing had happened before ${formatTime(new Date(first), 'minute')}. Choose a later moment.`;
}

/** A slider over the log's whole life and a field for the exact minute; both say the same. */
export function TimeMachine({ span, at: looking }: { span: Span; at?: number }) {
  const [first, last] = [Date.parse(span.first), Date.parse(span.last)];
  const [at, setAt] = useState(looking ?? last);
  // What is being typed stays as it is, right or wrong, until the field is left.
  const [typed, setTyped] = useState<string>();
  const [fault, setFault] = useState<string>();
  const [state, submit] = useActionState(lookAt, {});
  // A moment chosen before the slider and the field know of each other would be lost.
  const ready = useHydrated();
  const most = Math.max(1, ...span.bars.map((bar) => bar.events));
  const take = (to: number) => {
    setAt(to);
    setTyped(undefined);
    setFault(undefined);
  };
  /** Takes what was typed, or says why not; answers the moment. */
  const settle = (): number | undefined => {
    if (typed === undefined) return at;
    const reason = wrong(typed, first, Date.now());
    if (reason) return void setFault(reason);
    const to = Math.max(first, new Date(typed).getTime()); // the first event's own minute begins before it
    take(to);
    return to;
  };
  const send = (form: FormData) => {
    const to = settle();
    if (to === undefined) return;
    form.set('at', new Date(to).toISOString());
    submit(form);
  };
  return (
    <Card className="max-w-3xl p-4">
      <Form action={send} unchecked className="grid gap-4">
        <div>
          <div aria-hidden="true" className="flex h-14 items-end gap-px">
            {span.bars.map((bar) => (
              <span
                key={bar.at}
                className={`flex-1 rounded-t-sm ${Date.parse(bar.at) <= at ? 'bg-brand' : 'bg-line'}`}
                style={{ height: `${Math.max(2, (bar.events / most) * 100)}%` }}
              />
            ))}
          </div>
          <input
            type="range"
            aria-label="Moment in the past"
            aria-valuetext={formatTime(new Date(at), 'minute')}
            suppressHydrationWarning
            min={first}
            max={last}
            step={MINUTE}
            value={Math.min(at, last)}
            disabled={!ready}
            onChange={(event) => take(event.target.valueAsNumber)}
            className="h-6 w-full cursor-pointer accent-brand"
          />
          <div className="figures flex justify-between text-muted text-xs" suppressHydrationWarning>
            <span suppressHydrationWarning>{formatTime(new Date(first), 'date')}</span>
            <span suppressHydrationWarning>{formatTime(new Date(last), 'date')}</span>
          </div>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Day and time" error={fault ?? state.message} className="w-60">
            <Input
              type="datetime-local"
              value={typed ?? local(at)}
              disabled={!ready}
              onChange={(event) => setTyped(event.target.value)}
              onBlur={settle}
              suppressHydrationWarning
            />
          </Field>
          <SubmitButton variant="accent" disabled={!ready}>
            <History aria-hidden="true" /> Look at this moment
          </SubmitButton>
        </div>
      </Form>
    </Card>
  );
}
