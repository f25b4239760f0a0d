import { reject } from '@/server/kernel/rejection';
import { MOST_HELD } from '@/server/kernel/values';

export const unknownSupplier = (field = 'supplierId') =>
  reject('unknown-supplier', 'There is no such supplier.', { kind: 'not-found', field });
export const unknownComponent = (field = 'componentId') =>
  reject('unknown-component', 'There is no such component.', { kind: 'not-found', field });
export const unknownPurchaseOrder = () =>
  reject('unknown-purchase-order', 'There is no such purchase order.', { kind: 'not-found' });
export const known = (what: string) => reject('exists-already', `This ${what} is there already.`, { kind: 'conflict' });
export const notADraft = (number: string, status: string) =>
  reject('not-a-draft', `${number} is ${status.replace('-', ' ')}: only a draft can be changed or sent.`, {
    kind: 'conflict',
  });
export const changedMeanwhile = () =>
  reject('changed-meanwhile', 'Somebody changed this just now. Nothing was lost; please look again.', {
    kind: 'conflict',
  });

/** A stock that nobody has, and no table holds. */
export const tooMany = (onHand: number, field: string) =>
  onHand > MOST_HELD
    ? reject('too-many', 'At most 1,000,000,000 can be on hand. Please check the quantity.', { field })
    : undefined;
