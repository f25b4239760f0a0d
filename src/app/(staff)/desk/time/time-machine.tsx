'use client';
import { History } from 'lucide-react';
import { useActionState, useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { Card } from '@/app/_ui/card';
import { Field } from '@/app/_ui/field';
import { formatTime } from '@/app/_ui/format/time';
import { Input } from '@/app/_ui/input';
import { SubmitButton } from '@/app/_ui/submit-button';
import { useHydrated } from '@/app/_ui/use-hydrated';
import { lookAt } from './_actions';

type Span = NonNullable<Outputs['eventLog']['span']>;

const MINUTE = 60_000;
/** What a date field wants: minutes, in the reader's own clock. */
const local = (at: number) => new Date(at - new Date(at).getTimezoneOffset() * MINUTE).toISOString().slice(0, 16);

/** A slider over the log's whole life and a field for the exact minute; both say the same. */
export function TimeMachine({ span, at: looking }: { span: Span; at?: number }) {
  const [first, last] = [Date.parse(span.first), Date.parse(span.last)];
  const [at, setAt] = useState(looking ?? last);
  const [state, submit] = useActionState(lookAt, {});
  // A moment chosen before the slider and the field know of each other would be lost.
  const ready = useHydrated();
  const most = Math.max(1, ...span.bars.map((bar) => bar.events));
  const set = (to: number) => !Number.isNaN(to) && setAt(Math.min(last, Math.max(first, to)));
  return (
    <Card className="max-w-3xl p-4">
      <form action={submit} className="grid gap-4">
        <input type="hidden" name="at" value={new Date(at).toISOString()} />
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
            value={at}
            disabled={!ready}
            onChange={(event) => set(event.target.valueAsNumber)}
            className="h-6 w-full cursor-pointer accent-brand"
          />
          <div className="figures flex justify-between text-muted text-xs" suppressHydrationWarning>
            <span suppressHydrationWarning>{formatTime(new Date(first), 'date')}</span>
            <span suppressHydrationWarning>{formatTime(new Date(last), 'date')}</span>
          </div>
        </div>
        <div className="flex flex-wrap items-end gap-3">
          <Field label="Day and time" error={state.message} className="w-60">
            <Input
              type="datetime-local"
              value={local(at)}
              min={local(first)}
              max={local(last)}
              disabled={!ready}
              onChange={(event) => set(new Date(event.target.value).getTime())}
              suppressHydrationWarning
            />
          </Field>
          <SubmitButton variant="accent" disabled={!ready}>
            <History aria-hidden="true" /> Look at this moment
          </SubmitButton>
        </div>
      </form>
    </Card>
  );
}
