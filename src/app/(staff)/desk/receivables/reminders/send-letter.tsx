'use client';
import { useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { FormErrors } from '@/app/_ui/form-errors';
import { Money } from '@/app/_ui/money';
import { NativeSelect } from '@/app/_ui/native-select';
import { tones } from '@/server/receivables/contract';
import { useCommand } from '../../dealers/_parts/use-command';
import { daysText } from '../day-words';
import { type Account, stageWords } from '../reminder-words';

const toneWords = { warm: 'Warm', plain: 'Plain', firm: 'Firm' } as const;

/** Sends the letter that is due, after one look at what it says. One opening is one letter, however often it is pressed. */
export function SendLetter({ account, size }: { account: Account; size?: 'sm' }) {
  const client = useTRPCClient();
  const [reminderId, setReminderId] = useState('');
  const [tone, setTone] = useState<(typeof tones)[number]>('plain');
  const { busy, refusal, run } = useCommand();
  const { plan, customerId, customerName, currency } = account;
  if (!plan.stage) return null;
  const lines = plan.lines.map(({ invoiceId, stage }) => ({ invoiceId, stage }));
  const send = async () => {
    const letter = { reminderId, customerId, lines, totalMinor: plan.totalMinor, tone };
    if (await run(() => client.receivables.sendReminder.mutate(letter), `${customerName}: letter sent.`))
      setReminderId('');
  };
  return (
    <Dialog
      open={reminderId !== ''}
      onOpenChange={(open) => setReminderId(open ? crypto.randomUUID() : '')}
      trigger={
        <Button size={size} variant={size ? undefined : 'accent'} className="relative z-10">
          Send now
        </Button>
      }
      title={`${stageWords[plan.stage]} to ${customerName}`}
      description="One letter about everything that is due one, with the invoices as PDF and the account of your letterhead."
      footer={
        <Button variant="primary" loading={busy} onClick={() => void send()}>
          Send letter
        </Button>
      }
    >
      <div className="grid gap-3">
        <FormErrors message={refusal?.message} />
        <ul className="grid gap-1.5">
          {plan.lines.map((line) => (
            <li key={line.invoiceId} className="flex flex-wrap items-baseline gap-x-3 border-line border-b pb-1.5">
              <span className="figures">{line.number}</span>
              <span className="text-muted">
                {stageWords[line.stage]}, {lateness(line.daysOverdue)}
              </span>
              <Money minor={line.openMinor} currency={currency} className="ml-auto" />
            </li>
          ))}
        </ul>
        {plan.unappliedMinor > 0 && (
          <p className="flex justify-between text-muted">
            Money of theirs not used yet <Money minor={-plan.unappliedMinor} currency={currency} />
          </p>
        )}
        <p className="flex justify-between font-medium">
          To pay <Money minor={plan.totalMinor} currency={currency} />
        </p>
        <Field label="Tone" hint="Changes how the letter begins and ends, nothing else.">
          <NativeSelect value={tone} onChange={(e) => setTone(tones.find((t) => t === e.target.value) ?? 'plain')}>
            {tones.map((t) => (
              <option key={t} value={t}>
                {toneWords[t]}
              </option>
            ))}
          </NativeSelect>
        </Field>
      </div>
    </Dialog>
  );
}

const lateness = (days: number) =>
  days > 0 ? `${daysText(days)} overdue` : days === 0 ? 'due today' : `due in ${daysText(-days)}`;
