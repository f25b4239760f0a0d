'use client';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { useCommand } from '../_parts/use-command';
import { ReasonDialog } from './reason-dialog';

/** Stops a dealer's orders on account, or lets them go on. */
export function HoldButton({ customerId, company, onHold }: { customerId: string; company: string; onHold: boolean }) {
  const client = useTRPCClient();
  const { busy, run } = useCommand();
  if (onHold)
    return (
      <Button
        variant="primary"
        loading={busy}
        onClick={() => run(() => client.customers.releaseFromHold.mutate({ customerId }), `${company} can order again`)}
      >
        Release from hold
      </Button>
    );
  return (
    <ReasonDialog
      trigger="Put on hold"
      title={`Put ${company} on hold?`}
      description="Orders on account are refused until you release it. The dealer reads your reason."
      confirm="Put on hold"
      onReason={(reason) => client.customers.putOnHold.mutate({ customerId, reason })}
      done={`${company} is on hold`}
    />
  );
}
