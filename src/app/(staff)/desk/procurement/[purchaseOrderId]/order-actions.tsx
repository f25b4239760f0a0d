'use client';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { IfMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { ButtonLink } from '@/app/_ui/button-link';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { CommandDialog } from '../_parts/command-dialog';
import { ReasonDialog } from '../_parts/reason-dialog';
import { ReceiveDialog } from './receive-dialog';
import { SendDialog } from './send-dialog';

type Api = Outputs['procurement'];
type Props = { order: Api['order']; supplier: Api['supplier']; today: string };

const text = (form: FormData, name: string) => String(form.get(name) ?? '').trim();

/** What may be done with an order in its state; the next step last. */
export function OrderActions({ order, supplier, today }: Props) {
  const { procurement } = useTRPCClient();
  const { purchaseOrderId, number, status } = order;
  const open = status === 'sent' || status === 'confirmed' || status === 'partly-received';
  const untouched = status === 'draft' || status === 'sent' || status === 'confirmed';
  return (
    <>
      {untouched && (
        <IfMay give="procurement.cancelOrder">
          <ReasonDialog
            title={`Cancel ${number}`}
            description={
              status === 'draft'
                ? 'The draft keeps its number, so that no number is missing.'
                : 'Tell the supplier yourself as well: no mail is sent about it.'
            }
            verb="Cancel order"
            done={`${number} is cancelled`}
            trigger={<Button>Cancel</Button>}
            act={(reason, key) => procurement.cancelOrder.mutate({ purchaseOrderId, reason, idempotencyKey: key })}
          />
        </IfMay>
      )}
      {open && (
        <IfMay give="procurement.rescheduleOrder">
          <CommandDialog
            title={`New day for ${number}`}
            description="The promised day stays: lateness is counted from it."
            verb="Save"
            done="New day saved"
            trigger={<Button>New day</Button>}
            act={(form, key) =>
              procurement.rescheduleOrder.mutate({
                purchaseOrderId,
                expectedOn: text(form, 'expectedOn'),
                reason: text(form, 'reason'),
                idempotencyKey: key,
              })
            }
          >
            {(fields) => (
              <>
                <Field label="Expected on" name="expectedOn" error={fields.expectedOn}>
                  <Input type="date" autoFocus defaultValue={order.expectedOn} />
                </Field>
                <Field label="Why" name="reason" error={fields.reason}>
                  <Input maxLength={500} />
                </Field>
              </>
            )}
          </CommandDialog>
        </IfMay>
      )}
      {(status === 'partly-received' || status === 'received') && (
        <IfMay give="procurement.closeOrder">
          <ReasonDialog
            title={`Close ${number}`}
            description={
              status === 'received'
                ? 'Everything came. Closing says that nothing is left to do, such as checking their invoice.'
                : 'The rest does not come any more. It is not on order from then on.'
            }
            verb="Close order"
            done={`${number} is closed`}
            danger={status !== 'received'}
            optional={status === 'received'}
            trigger={<Button>Close</Button>}
            act={(reason, key) => procurement.closeOrder.mutate({ purchaseOrderId, reason, idempotencyKey: key })}
          />
        </IfMay>
      )}
      {status === 'sent' && (
        <IfMay give="procurement.confirmOrder">
          <CommandDialog
            title={`${supplier.name} confirmed`}
            verb="Confirm"
            done={`${number} is confirmed`}
            trigger={<Button variant="primary">Confirm</Button>}
            act={(form, key) =>
              procurement.confirmOrder.mutate({
                purchaseOrderId,
                expectedOn: text(form, 'expectedOn'),
                supplierReference: text(form, 'supplierReference'),
                idempotencyKey: key,
              })
            }
          >
            {(fields) => (
              <>
                <Field label="Delivery promised for" name="expectedOn" error={fields.expectedOn}>
                  <Input type="date" autoFocus defaultValue={order.expectedOn} />
                </Field>
                <Field label="Their reference" name="supplierReference" optional error={fields.supplierReference}>
                  <Input maxLength={80} />
                </Field>
              </>
            )}
          </CommandDialog>
        </IfMay>
      )}
      {status === 'draft' && (
        <>
          <IfMay give="procurement.changeOrder">
            <ButtonLink href={`/desk/procurement/${purchaseOrderId}/edit`}>Edit</ButtonLink>
          </IfMay>
          {supplier.approved && (
            <IfMay give="procurement.sendOrder">
              <SendDialog order={order} supplier={supplier} />
            </IfMay>
          )}
        </>
      )}
      {open && (
        <IfMay give="procurement.receiveOrder">
          <ReceiveDialog order={order} today={today} />
        </IfMay>
      )}
    </>
  );
}
