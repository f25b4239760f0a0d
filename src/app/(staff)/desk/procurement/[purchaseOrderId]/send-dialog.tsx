'use client';
import { useState } from 'react';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { formatMoney } from '@/app/_ui/format/money';
import { CommandDialog } from '../_parts/command-dialog';

type Api = Outputs['procurement'];

/** Asks once what leaves and to whom; below their smallest order also whether they agreed. */
export function SendDialog({ order, supplier }: { order: Api['order']; supplier: Api['supplier'] }) {
  const { procurement } = useTRPCClient();
  const [byMail, setByMail] = useState(true);
  const below = order.goodsMinor < supplier.minimumOrderMinor;
  const contact = supplier.contacts[0];
  const option = 'flex items-start gap-2.5';
  return (
    <CommandDialog
      title={`Send ${order.number}`}
      description={`${formatMoney(order.totalMinor, order.currency)} to ${supplier.name}. Once sent it cannot be changed, only cancelled.`}
      verb={byMail ? 'Send' : 'Mark as sent'}
      done={`${order.number} is sent`}
      trigger={<Button variant="accent">Send</Button>}
      variant="accent"
      act={(form, key) =>
        procurement.sendOrder.mutate({
          purchaseOrderId: order.purchaseOrderId,
          byMail,
          belowMinimum: form.get('belowMinimum') === 'on',
          idempotencyKey: key,
        })
      }
    >
      {() => (
        <>
          <fieldset className="grid gap-2.5">
            <legend className="sr-only">How</legend>
            <label className={option}>
              <input type="radio" name="how" className="mt-1" checked={byMail} onChange={() => setByMail(true)} />
              <span>By mail with the PDF to {contact ? `${contact.name}, ${contact.email}` : 'their contact'}</span>
            </label>
            <label className={option}>
              <input type="radio" name="how" className="mt-1" checked={!byMail} onChange={() => setByMail(false)} />
              <span>I handed it over myself: no mail is sent</span>
            </label>
          </fieldset>
          {below && (
            <label className={option} id="field-belowMinimum">
              <input type="checkbox" name="belowMinimum" className="mt-1" />
              <span>
                They take it although it is below their smallest order of{' '}
                {formatMoney(supplier.minimumOrderMinor, supplier.currency)}
              </span>
            </label>
          )}
        </>
      )}
    </CommandDialog>
  );
}
