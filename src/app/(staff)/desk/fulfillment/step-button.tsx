'use client';
import { useMutation } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useTRPC } from '@/app/_api/client';
import { IfMay, useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';
import type { Fulfilment } from './fulfilment-words';
import { PackDialog } from './pack-dialog';
import { PickDialog } from './pick-dialog';
import { ShipDialog } from './ship-dialog';

type Props = { row: Fulfilment; size?: 'sm' | 'md'; variant?: 'accent' | 'secondary' };

const verbs: Partial<Record<Fulfilment['status'], string>> = {
  queued: 'Start picking',
  'partly-shipped': 'Pick the rest',
  picking: 'Picked',
  picked: 'Pack',
  packed: 'Ship',
  shipped: 'Delivered',
};

/** The one next step of an order on its way out; nothing when there is none. */
export function StepButton({ row, size = 'md', variant = 'secondary' }: Props) {
  const router = useRouter();
  const trpc = useTRPC();
  const [open, setOpen] = useState(false);
  const start = useMutation(trpc.fulfillment.startPicking.mutationOptions());
  const deliver = useMutation(trpc.fulfillment.deliver.mutationOptions());
  const may = useMay('fulfillment.pick');
  const verb = verbs[row.status];
  if (!verb || !may) return null;
  const run = async (step: typeof start | typeof deliver, done: string) => {
    try {
      await step.mutateAsync({ orderId: row.orderId });
      toast.success(`${row.number}: ${done}`);
    } catch (error) {
      toast.error(sentenceOf(error));
    }
    router.refresh();
  };
  const press = () => {
    if (row.status === 'queued' || row.status === 'partly-shipped') void run(start, 'picking started');
    else if (row.status === 'shipped') void run(deliver, 'delivered');
    else setOpen(true);
  };
  return (
    <>
      <Button data-step size={size} variant={variant} loading={start.isPending || deliver.isPending} onClick={press}>
        {verb}
      </Button>
      {open && row.status === 'picking' && <PickDialog row={row} onClose={() => setOpen(false)} />}
      <IfMay give="fulfillment.pack">
        {open && row.status === 'picked' && <PackDialog row={row} onClose={() => setOpen(false)} />}
      </IfMay>
      <IfMay give="fulfillment.ship">
        {open && row.status === 'packed' && <ShipDialog row={row} onClose={() => setOpen(false)} />}
      </IfMay>
    </>
  );
}
