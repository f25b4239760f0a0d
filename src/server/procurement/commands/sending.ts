import { moneyText } from '@/server/kernel/money';
import { type Rejection, reject } from '@/server/kernel/rejection';
import { type PurchaseOrderContent, PurchaseOrderSent } from '../contract';
import { dayOf, later } from '../days';
import type { Supplier } from '../supplier-state';
import { unknownSupplier } from './refusals';

type Order = { purchaseOrderId: string; number: string; supplierId: string; content: PurchaseOrderContent };
type How = { byMail: boolean; belowMinimum: boolean };

/** The order leaves: to an approved supplier in use, at or above their minimum. Or why not. */
export function sending(
  supplier: Supplier,
  { purchaseOrderId, number, supplierId, content }: Order,
  how: How,
  now: Date,
): Rejection | ReturnType<typeof PurchaseOrderSent> {
  if (supplier.status === 'none') return unknownSupplier();
  const { name, currency, minimumOrderMinor } = supplier.facts;
  if (supplier.status === 'inactive' || !supplier.approved)
    return reject(
      'supplier-not-approved',
      `${name} is not approved: a manager has to approve them before anything is ordered.`,
      {
        kind: 'conflict',
      },
    );
  if (content.currency !== currency)
    return reject('currency-changed', `${name} is paid in ${currency} now. Open the draft and save it again.`, {
      kind: 'conflict',
    });
  if (content.goodsMinor < minimumOrderMinor && !how.belowMinimum)
    return reject('below-minimum', `${name} takes orders from ${moneyText(minimumOrderMinor, currency)} on.`, {
      kind: 'conflict',
      field: 'belowMinimum',
      details: { minimumOrderMinor, goodsMinor: content.goodsMinor, currency },
    });
  if (how.byMail && !supplier.contact)
    return reject('no-contact', `${name} has no contact to write to.`, { kind: 'conflict' });
  const sentOn = dayOf(now);
  const expectedOn = later(content.expectedOn, sentOn);
  const { name: person, email } = supplier.contact ?? { name: '', email: '' };
  const to = how.byMail ? { name: person, email } : { name: '', email: '' };
  return PurchaseOrderSent({ purchaseOrderId, supplierId, number, sentOn, expectedOn, byMail: how.byMail, to });
}
