'use client';
import { useMutation } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { problemOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

/** Asks for forecasts now, of one product or of all; the page looks again when they have had time to be made. */
export function RefreshButton({ productId }: { productId?: string }) {
  const trpc = useTRPC();
  const router = useRouter();
  const request = useMutation(
    trpc.forecasting.request.mutationOptions({
      onSuccess: () => {
        toast.success('Forecasts are being made.');
        setTimeout(() => router.refresh(), productId ? 1500 : 4000);
      },
      onError: (error) => toast.error(problemOf(error).message),
    }),
  );
  return (
    <Button
      loading={request.isPending}
      onClick={() => request.mutate({ runId: crypto.randomUUID(), ...(productId && { productIds: [productId] }) })}
    >
      <RefreshCw aria-hidden="true" /> {productId ? 'Forecast now' : 'Make forecasts now'}
    </Button>
  );
}
