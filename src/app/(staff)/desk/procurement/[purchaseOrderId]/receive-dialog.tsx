'use client';
import type { Outputs } from '@/app/_api/client';
import { useTRPCClient } from '@/app/_api/client';
import { Button } from '@/app/_ui/button';
import { Field } from '@/app/_ui/field';
import { Input } from '@/app/_ui/input';
import { CommandDialog, FieldError } from '../_parts/command-dialog';
import { amountOf } from '../_parts/words';

type Order = Outputs['procurement']['order'];

/** What came: filled in with everything that is still to come; what is not good is counted apart, with the reason. */
export function ReceiveDialog({ order, today }: { order: Order; today: string }) {
  const { procurement } = useTRPCClient();
  const lines = order.lines.filter((l) => l.quantity > l.accepted);
  const act = (form: FormData, key: string) => {
    const wrong: Record<string, string> = {};
    const number = (name: string) => {
      const typed = String(form.get(name) ?? '').trim();
      if (!/^\d*$/.test(typed)) wrong[name] = 'A whole number';
      return Number(typed || '0');
    };
    const came = lines.map(({ lineId }, i) => ({
      lineId,
      accepted: number(`lines.${i}.accepted`),
      rejected: number(`lines.${i}.rejected`),
      reason: String(form.get(`lines.${i}.reason`) ?? '').trim(),
    }));
    if (Object.keys(wrong).length > 0) throw new FieldError(wrong);
    return procurement.receiveOrder.mutate({
      purchaseOrderId: order.purchaseOrderId,
      receiptId: key,
      receivedOn: String(form.get('receivedOn') ?? ''),
      deliveryNote: String(form.get('deliveryNote') ?? ''),
      lines: came,
      idempotencyKey: key,
    });
  };
  return (
    <CommandDialog
      size="lg"
      title={`Delivery of ${order.number}`}
      description="What is good goes into stock at once. What you reject stays on order."
      verb="Take in"
      done="Delivery taken in"
      trigger={<Button variant={order.status === 'sent' ? 'secondary' : 'accent'}>Receive</Button>}
      act={async (form, key) => act(form, key)}
    >
      {(fields) => (
        <>
          <div className="grid gap-3 sm:grid-cols-2">
            <Field label="Came on" name="receivedOn" error={fields.receivedOn}>
              <Input type="date" defaultValue={today} />
            </Field>
            <Field label="Delivery note" name="deliveryNote" optional error={fields.deliveryNote}>
              <Input maxLength={80} />
            </Field>
          </div>
          <ul className="grid gap-4 divide-y divide-line">
            {lines.map((line, i) => (
              <li key={line.lineId} className="grid gap-3 pt-4 sm:grid-cols-[minmax(0,1fr)_6rem_6rem_10rem]">
                <div className="grid content-start gap-0.5">
                  <span className="figures">{line.sku}</span>
                  <span>{line.description}</span>
                  <span className="text-dense text-muted">
                    {amountOf(line.quantity - line.accepted, line.unit)} of {amountOf(line.quantity, line.unit)} to come
                  </span>
                </div>
                <Field label="Good" name={`lines.${i}.accepted`} error={fields[`lines.${i}.accepted`]}>
                  <Input inputMode="numeric" defaultValue={line.quantity - line.accepted} />
                </Field>
                <Field label="Rejected" name={`lines.${i}.rejected`} error={fields[`lines.${i}.rejected`]}>
                  <Input inputMode="numeric" defaultValue="0" />
                </Field>
                <Field label="What is wrong" name={`lines.${i}.reason`} optional error={fields[`lines.${i}.reason`]}>
                  <Input maxLength={300} />
                </Field>
              </li>
            ))}
          </ul>
        </>
      )}
    </CommandDialog>
  );
}
