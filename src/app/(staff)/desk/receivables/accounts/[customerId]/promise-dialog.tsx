'use client';
import { type FormEvent, useId, useState } from 'react';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Checkbox } from '@/app/_ui/checkbox';
import { Dialog } from '@/app/_ui/dialog';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { formatMoney } from '@/app/_ui/format/money';
import { Input } from '@/app/_ui/input';
import { decimal, parseMoney } from '@/server/kernel/money';
import { useCommand } from '../../../dealers/_parts/use-command';
import type { Account } from '../../reminder-words';

/** Writes down when a customer said they will pay. Until then the invoices are left alone. */
export function PromiseDialog({ account, today }: { account: Account; today: string }) {
  const form = useId();
  const client = useTRPCClient();
  const { currency, customerId } = account;
  const open = account.plan.standings.filter((s) => s.stop?.why !== 'promise');
  const [promiseId, setPromiseId] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [amount, setAmount] = useState('');
  const { busy, refusal, run } = useCommand();
  const sumOf = (ids: string[]) => open.reduce((sum, s) => (ids.includes(s.invoiceId) ? sum + s.openMinor : sum), 0);
  const choose = (ids: string[]) => {
    setChosen(ids);
    setAmount(decimal(sumOf(ids), currency));
  };
  const toggle = (now: boolean) => {
    setPromiseId(now ? crypto.randomUUID() : '');
    const late = open.filter((s) => s.daysOverdue > 0);
    choose((late.length > 0 ? late : open).map((s) => s.invoiceId));
  };
  const minor = parseMoney(amount, currency);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (minor === undefined) return;
    const data = new FormData(event.currentTarget);
    const promise = {
      promiseId,
      customerId,
      invoiceIds: chosen,
      amountMinor: minor,
      payOn: String(data.get('payOn') ?? ''),
      note: String(data.get('note') ?? ''),
    };
    if (
      await run(() => client.receivables.promise.mutate(promise), 'Promise recorded. They are left alone until then.')
    )
      setPromiseId('');
  };
  const problem = (field: string) => (refusal?.field === field ? refusal.message : undefined);
  return (
    <Dialog
      open={promiseId !== ''}
      onOpenChange={toggle}
      trigger={<Button>Record promise</Button>}
      title={`When will ${account.customerName} pay?`}
      description="The invoices are left alone until the day they named. If the money is not there then, the ladder goes on."
      footer={
        <Button type="submit" form={form} variant="primary" loading={busy} disabled={chosen.length === 0}>
          Record promise
        </Button>
      }
    >
      <Form id={form} onSubmit={(e) => void submit(e)} className="grid gap-3 sm:grid-cols-2">
        <div className="sm:col-span-2">
          <FormErrors
            message={refusal && !['amountMinor', 'payOn'].includes(refusal.field ?? '') ? refusal.message : null}
          />
        </div>
        <fieldset className="grid gap-2 sm:col-span-2">
          <legend className="mb-1.5 font-medium text-sm">Which invoices</legend>
          {open.map((s) => (
            <Checkbox
              key={s.invoiceId}
              checked={chosen.includes(s.invoiceId)}
              onCheckedChange={(on) =>
                choose(on === true ? [...chosen, s.invoiceId] : chosen.filter((id) => id !== s.invoiceId))
              }
              label={`${s.number}, ${formatMoney(s.openMinor, currency)}`}
            />
          ))}
        </fieldset>
        <Field
          label={`Amount in ${currency}`}
          name="amountMinor"
          error={amount && minor === undefined ? 'An amount such as 129.00' : problem('amountMinor')}
        >
          <Input inputMode="decimal" required value={amount} onChange={(e) => setAmount(e.target.value)} />
        </Field>
        <Field label="Pays by" name="payOn" error={problem('payOn')}>
          <Input type="date" required min={today} />
        </Field>
        <Field label="Note" name="note" optional className="sm:col-span-2" hint="Who said so, and how">
          <Input maxLength={500} />
        </Field>
      </Form>
    </Dialog>
  );
}
