import { reject } from '@/server/kernel/rejection';

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
