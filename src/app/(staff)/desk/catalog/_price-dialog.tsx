'use client';
import { useState } from 'react';
import { useMay } from '@/app/_api/if-may';
import { Button } from '@/app/_ui/button';
import { Dialog } from '@/app/_ui/dialog';
import { Form } from '@/app/_ui/form';
import { FormErrors } from '@/app/_ui/form-errors';
import { AmountFields } from './_amount-fields';
import { Objections } from './_objections';
import { type PriceOf, usePriceChange } from './_use-price-change';

/** A new price: proposed for approval or, by who may approve, changed at once. What the policy objects to is answered first. */
export function PriceDialog(product: PriceOf) {
  const { name, nowMinor, currency } = product;
  const [open, setOpen] = useState(false);
  const mayPropose = useMay('catalog.proposePrice');
  const mayDecide = useMay('catalog.changePriceNow');
  const change = usePriceChange(product, () => setOpen(false));
  if (!mayPropose && !mayDecide) return null;
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        setOpen(next);
        change.reset();
      }}
      title={mayDecide ? 'Change the list price' : 'Propose a list price'}
      description={mayDecide ? name : `${name}. The price changes once somebody who may approve it says yes.`}
      trigger={<Button size="sm">{mayDecide ? 'Change price' : 'Propose price'}</Button>}
    >
      <Form check={change.check} onSubmit={change.submit} onChange={change.edited} className="grid gap-4">
        <FormErrors message={change.message} fields={change.errors} />
        <AmountFields
          label="New list price, VAT included"
          name="priceMinor"
          nowMinor={nowMinor}
          currency={currency}
          errors={change.errors}
        />
        {change.objections && <Objections objections={change.objections} />}
        <div className="flex flex-wrap justify-end gap-2">
          {mayPropose && !change.objections && (
            <Button
              type="submit"
              name="how"
              value="propose"
              variant={mayDecide ? 'secondary' : 'primary'}
              loading={change.busy === 'propose'}
            >
              Propose for approval
            </Button>
          )}
          {mayDecide && (
            <Button
              type="submit"
              name="how"
              value="now"
              variant={change.objections ? 'danger' : 'primary'}
              loading={change.busy === 'now'}
            >
              {change.objections ? 'Change anyway' : 'Change now'}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  );
}
