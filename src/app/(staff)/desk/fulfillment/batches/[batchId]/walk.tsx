'use client';
import { useMutation } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { EmptyState } from '@/app/_ui/empty-state';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { Input } from '@/app/_ui/input';
import { SendButton } from '@/app/_ui/send-button';
import { useStep } from '../../use-step';

type Batch = NonNullable<Outputs['fulfillment']['batch']>;
const keyOf = (orderId: string, productId: string) => `${orderId} ${productId}`;

/** The way through the shelves: at each stop what to take, and how much of it goes into which order's box. */
export function Walk({ walk: { batch, stops } }: { walk: Batch }) {
  const trpc = useTRPC();
  const may = useMay('fulfillment.pickBatch');
  const [found, setFound] = useState<Record<string, string>>({});
  const start = useMutation(trpc.fulfillment.startBatch.mutationOptions());
  const pick = useMutation(trpc.fulfillment.pickBatch.mutationOptions());
  const dissolve = useMutation(trpc.fulfillment.dissolveBatch.mutationOptions());
  const step = useStep(() => {});
  const { batchId, number, status } = batch;
  const missing = stops.flatMap(({ productId, orders }) =>
    orders.flatMap(({ orderId, quantity }) => {
      const lacking = quantity - Number(found[keyOf(orderId, productId)] ?? quantity);
      return lacking > 0 ? [{ orderId, productId, quantity: lacking }] : [];
    }),
  );
  const failed = start.error ?? pick.error ?? dissolve.error;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (status === 'planned') void step(() => start.mutateAsync({ batchId }), `${number}: under way`);
    else void step(() => pick.mutateAsync({ batchId, missing }), `${number}: picked. Its orders can be packed.`);
  };
  if (stops.length === 0 && status !== 'planned' && status !== 'picking')
    return (
      <EmptyState
        icon={<Route />}
        title={status === 'picked' ? 'This walk is done.' : 'This batch was dissolved.'}
        action={<ButtonLink href="/desk/fulfillment?view=picked">Show what is to pack</ButtonLink>}
      >
        {batch.reason ?? 'What was not found stays open in its order.'}
      </EmptyState>
    );
  return (
    <Form onSubmit={submit} className="grid max-w-3xl gap-4">
      <FormErrors message={failed ? problemOf(failed).message : undefined} />
      <ol className="divide-y divide-line rounded-lg border border-line">
        {stops.map((stop) => (
          <li key={stop.productId} className="grid gap-2 px-4 py-3 sm:grid-cols-[6rem_1fr_auto] sm:items-center">
            <span className="font-medium text-lg tabular-nums">{stop.bin ?? 'no bin'}</span>
            <span>
              <span className="font-medium">
                {stop.quantity} × {stop.sku}
              </span>
              <span className="block text-dense text-muted">{stop.name}</span>
            </span>
            <ul className="grid gap-1">
              {stop.orders.map(({ orderId, number: order, quantity }) => (
                <li key={orderId} className="flex items-center justify-between gap-3 tabular-nums">
                  <span>
                    {quantity} for {order}
                  </span>
                  {status === 'picking' && may && (
                    <Input
                      type="number"
                      inputMode="numeric"
                      className="w-24"
                      aria-label={`${stop.sku} found for ${order}`}
                      min={0}
                      max={quantity}
                      required
                      value={found[keyOf(orderId, stop.productId)] ?? String(quantity)}
                      onChange={(e) => setFound({ ...found, [keyOf(orderId, stop.productId)]: e.target.value })}
                    />
                  )}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {may && (
        <div className="flex flex-wrap gap-2">
          <SendButton variant="primary" loading={start.isPending || pick.isPending}>
            {status === 'planned' ? 'Start the walk' : missing.length > 0 ? 'Picked in part' : 'Everything picked'}
          </SendButton>
          {status === 'planned' && (
            <Button
              loading={dissolve.isPending}
              onClick={() =>
                void step(
                  () => dissolve.mutateAsync({ batchId, reason: 'Dissolved at the queue' }),
                  `${number}: dissolved. Its orders are back in the queue.`,
                )
              }
            >
              Dissolve
            </Button>
          )}
        </div>
      )}
    </Form>
  );
}
