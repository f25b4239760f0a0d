'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Panel } from '@/app/_ui/card';
import { DataList } from '@/app/_ui/data-list';
import { Field } from '@/app/_ui/field';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { Money } from '@/app/_ui/money';
import { RelativeTime } from '@/app/_ui/relative-time';
import { toast } from '@/app/_ui/toaster';
import { outlook, targetFor } from '@/server/forecasting/contract';
import { units } from '../words';
import { Slider } from './slider';

type Props = {
  productId: string;
  demand: { mean: number; sigma: number };
  target: NonNullable<Outputs['forecasting']['get']>['target'];
  available: number;
  /** Days that the catalogue promises; the first guess where no target says otherwise. */
  leadTimeDays: number;
  cost: { minor: number; currency: string } | null;
};

/** The target in force, and what another service level or lead time would make of it: stock, money and units not served. */
export function TargetPanel({ productId, demand, target, available, leadTimeDays, cost }: Props) {
  const trpc = useTRPC();
  const router = useRouter();
  const may = useMay('forecasting.setTarget');
  const [service, setService] = useState(target?.serviceLevelBp ?? 9500);
  const [lead, setLead] = useState(target?.leadTimeDays ?? Math.max(leadTimeDays, 7));
  const [spread, setSpread] = useState(target?.leadTimeSdDays ?? 2);
  const [reason, setReason] = useState('');
  const [key, setKey] = useState<string>(() => crypto.randomUUID());
  const basis = {
    serviceLevelBp: service,
    leadTimeDays: lead,
    leadTimeSdDays: spread,
    reviewDays: target?.reviewDays ?? 7,
  };
  const then = targetFor(demand, basis);
  const ahead = outlook(demand, basis, then.targetQuantity);
  const nowAhead = target && outlook(demand, basis, target.targetQuantity);
  const set = useMutation(
    trpc.forecasting.setTarget.mutationOptions({
      onSuccess: () => {
        toast.success('The target is set; the low-stock warning follows it.');
        setReason('');
        router.refresh();
      },
      onSettled: () => setKey(crypto.randomUUID()),
    }),
  );
  const problem = set.error ? problemOf(set.error) : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set.mutate({
      productId,
      ...then,
      ...basis,
      reason,
      expectedTarget: target?.targetQuantity ?? null,
      idempotencyKey: key,
    });
  };
  const beside = (now: number | undefined, next: number) => (
    <>
      {now !== undefined && now !== next && <span className="mr-2 text-muted line-through">{units(now)}</span>}
      {units(next)}
    </>
  );
  return (
    <Panel
      title="Target"
      className="self-start"
      description={
        target ? (
          <>
            Set <RelativeTime at={target.setAt} />: {target.reason}
          </>
        ) : (
          'None is set. This is what the forecast would make of it.'
        )
      }
    >
      <Form onSubmit={submit} className="grid gap-4">
        <FormErrors message={problem?.message} fields={problem?.fields} />
        <Slider
          label="Service level"
          value={service / 10}
          text={`${(service / 100).toFixed(1)} %`}
          min={800}
          max={999}
          step={5}
          onChange={(v) => setService(v * 10)}
        />
        <Slider label="Lead time" value={lead} text={`${lead} days`} min={1} max={90} step={1} onChange={setLead} />
        <Slider
          label="It varies by"
          value={spread}
          text={spread === 0 ? 'not at all' : `± ${spread} days`}
          min={0}
          max={21}
          step={1}
          onChange={setSpread}
        />
        <DataList
          facts={[
            { label: 'Target', value: beside(target?.targetQuantity, then.targetQuantity), figures: true },
            { label: 'Reorder point', value: beside(target?.reorderPoint, then.reorderPoint), figures: true },
            { label: 'Safety stock', value: beside(target?.safetyStock, then.safetyStock), figures: true },
            { label: 'Available now', value: available, figures: true },
            {
              label: 'Stock on average',
              value: cost ? (
                <Money minor={Math.round(ahead.averageStock * cost.minor)} currency={cost.currency} />
              ) : (
                `${units(ahead.averageStock)} units`
              ),
              figures: true,
            },
            {
              label: 'Not served a month',
              value: beside(
                nowAhead ? Math.round(nowAhead.shortPerMonth * 100) / 100 : undefined,
                Math.round(ahead.shortPerMonth * 100) / 100,
              ),
              figures: true,
            },
          ]}
        />
        {may && (
          <>
            <Field label="Why" name="reason" error={problem?.fields?.reason}>
              <Input value={reason} maxLength={300} required onChange={(e) => setReason(e.target.value)} />
            </Field>
            <Button type="submit" variant="accent" loading={set.isPending}>
              Set target to {then.targetQuantity}
            </Button>
          </>
        )}
      </Form>
    </Panel>
  );
}
