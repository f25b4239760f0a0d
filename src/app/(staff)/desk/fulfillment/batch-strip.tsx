'use client';
import { useMutation } from '@tanstack/react-query';
import { Route } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { type Outputs, useTRPC } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { Link } from '@/app/_ui/link';
import { StatusBadge } from '@/app/_ui/status-badge';
import { toast } from '@/app/_ui/toaster';

type Props = { batches: Outputs['fulfillment']['batches']; next: Outputs['fulfillment']['nextBatch'] };

/** Walks that are planned or under way, and the one that would save most time now. */
export function BatchStrip({ batches, next }: Props) {
  const router = useRouter();
  const may = useMay('fulfillment.planBatch');
  const [batchId] = useState(() => crypto.randomUUID());
  const plan = useMutation(
    useTRPC().fulfillment.planBatch.mutationOptions({
      onSuccess: () => router.push(`/desk/fulfillment/batches/${batchId}`),
      onError: (error) => {
        toast.error(sentenceOf(error));
        router.refresh();
      },
    }),
  );
  if (batches.length === 0 && !next) return null;
  return (
    <section
      aria-label="Batches"
      className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border border-line px-4 py-3"
    >
      {batches.map((batch) => (
        <Link
          key={batch.batchId}
          href={`/desk/fulfillment/batches/${batch.batchId}`}
          className="flex items-center gap-2 underline-offset-4 hover:underline"
        >
          <span className="font-medium">{batch.number}</span>
          <StatusBadge status={batch.status === 'planned' ? 'open' : 'active'}>
            {batch.orderIds.length} orders, {batch.status === 'planned' ? 'to fetch' : 'under way'}
          </StatusBadge>
        </Link>
      ))}
      {next && (
        <p className="flex flex-wrap items-center gap-x-3 gap-y-2 text-dense">
          <Route className="size-4 text-muted" aria-hidden />
          <span>
            {next.orderIds.length} orders lie on one way: {next.walk.metres} m instead of {next.apart.metres} m, about{' '}
            {Math.round(next.savedMinutes)} minutes less.
          </span>
          {may && (
            <Button
              size="sm"
              loading={plan.isPending}
              onClick={() => plan.mutate({ batchId, orderIds: next.orderIds, note: '' })}
            >
              Plan this batch
            </Button>
          )}
        </p>
      )}
    </section>
  );
}
