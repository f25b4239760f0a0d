'use client';
import { useMutation } from '@tanstack/react-query';
import { Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTRPC } from '@/app/_api/client';
import { sentenceOf } from '@/app/_api/problem';
import { Button } from '@/app/_ui/button';
import { toast } from '@/app/_ui/toaster';

type Props = { productId: string; observationId: string; competitor: string };

/** Takes an observation back that was wrong. It stays in the log, with this. */
export function WithdrawButton({ productId, observationId, competitor }: Props) {
  const router = useRouter();
  const withdraw = useMutation(useTRPC().pricing.withdrawCompetitorPrice.mutationOptions());
  return (
    <Button
      variant="ghost"
      size="icon-sm"
      aria-label={`Take back the price of ${competitor}`}
      title="Take back"
      loading={withdraw.isPending}
      onClick={() =>
        withdraw.mutate(
          { productId, observationId, reason: 'Entered wrongly' },
          { onSuccess: () => router.refresh(), onError: (error) => toast.error(sentenceOf(error)) },
        )
      }
    >
      <Undo2 />
    </Button>
  );
}
