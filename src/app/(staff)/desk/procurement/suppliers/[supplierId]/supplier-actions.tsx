'use client';
import { useTRPCClient } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Textarea } from '@/app/_ui/textarea';
import { CommandDialog } from '../../_parts/command-dialog';
import { ReasonDialog } from '../../_parts/reason-dialog';

type Props = { supplierId: string; name: string; active: boolean; approved: boolean };

/** Whether anything may be ordered from them: a manager's word. */
export function SupplierActions({ supplierId, name, active, approved }: Props) {
  const { procurement } = useTRPCClient();
  return (
    <IfMay give="procurement.approveSupplier">
      {active && (
        <ReasonDialog
          title={`Take ${name} out of use`}
          description="Nothing can be ordered from them any more. What happened stays."
          verb="Take out of use"
          done={`${name} is out of use`}
          trigger={<Button>Take out of use</Button>}
          act={(reason, key) => procurement.deactivateSupplier.mutate({ supplierId, reason, idempotencyKey: key })}
        />
      )}
      {!active && (
        <CommandDialog
          title={`Use ${name} again`}
          description="They have to be approved before anything is ordered."
          verb="Use again"
          done={`${name} is in use again`}
          trigger={<Button>Use again</Button>}
          act={(_, key) => procurement.reactivateSupplier.mutate({ supplierId, idempotencyKey: key })}
        />
      )}
      {active && approved && (
        <ReasonDialog
          title={`End the approval of ${name}`}
          description="Nothing is ordered from them until somebody approves them again. Open orders stay."
          verb="End approval"
          done="Approval ended"
          trigger={<Button>End approval</Button>}
          act={(reason, key) => procurement.endSupplierApproval.mutate({ supplierId, reason, idempotencyKey: key })}
        />
      )}
      {active && !approved && (
        <CommandDialog
          title={`Approve ${name}`}
          description="You say that you checked who they are and where they are paid. The agent may propose orders from then on."
          verb="Approve"
          done={`${name} is approved`}
          trigger={<Button variant="accent">Approve</Button>}
          act={(form, key) =>
            procurement.approveSupplier.mutate({
              supplierId,
              note: String(form.get('note') ?? ''),
              idempotencyKey: key,
            })
          }
        >
          {(fields) => (
            <Field label="What did you check?" name="note" optional error={fields.note}>
              <Textarea
                rows={3}
                maxLength={500}
                autoFocus
                placeholder="Trade register, account confirmed by telephone"
              />
            </Field>
          )}
        </CommandDialog>
      )}
    </IfMay>
  );
}
