'use client';
import { useTRPCClient } from '@/app/_api/client';
import { useMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { useCommand } from '../../../dealers/_parts/use-command';
import { ReasonDialog } from '../../../dealers/[customerId]/reason-dialog';

type Props = { discountId: string; name: string; ended: boolean };

/** Takes a discount out of use, or puts it back. */
export function OnOff({ discountId, name, ended }: Props) {
  const client = useTRPCClient();
  const { busy, run } = useCommand();
  const mayEnd = useMay('pricing.endDiscount');
  if (!mayEnd) return null;
  if (ended)
    return (
      <Button
        loading={busy}
        onClick={() =>
          void run(() => client.pricing.reactivateDiscount.mutate({ discountId }), `${name} counts again.`)
        }
      >
        Put into use again
      </Button>
    );
  return (
    <ReasonDialog
      trigger="End"
      title={`End ${name}?`}
      description="New orders no longer get it. Orders placed keep it, and it can be put into use again."
      confirm="End discount"
      done={`${name} has ended.`}
      onReason={(reason) => client.pricing.endDiscount.mutate({ discountId, reason })}
    />
  );
}
