import { isDeepStrictEqual } from 'node:util';
import { command } from '@/server/kernel/command';
import { reject } from '@/server/kernel/rejection';
import { mayKeep } from '../access';
import { SetSupplierPrice, SupplierPriceSet } from '../contract';
import { supplier, supplierPrice, supplierPriceId } from '../supplier-state';
import { itemsOf } from './items';
import { unknownSupplier } from './refusals';

/** What a supplier asks for a thing from a day on: by quantity, in their currency, until a later list. */
export const setSupplierPrice = command({
  name: 'procurement.set-supplier-price',
  input: SetSupplierPrice,
  allow: mayKeep,
  stream: supplierPrice,
  id: supplierPriceId,
  gather: async ({ item }) => {
    const items = await itemsOf([item]);
    return items.has(item.id)
      ? undefined
      : reject('unknown-item', 'There is no such component or product.', { kind: 'not-found', field: 'item' });
  },
  reads: ({ supplierId }) => ({ supplier: { stream: supplier, id: supplierId } }),
  decide: (state, input, { reads }) => {
    if (reads.supplier.status === 'none') return unknownSupplier();
    const breaks = [...input.breaks].sort((a, b) => a.fromQuantity - b.fromQuantity);
    if (breaks.some((b, i) => b.fromQuantity === breaks[i - 1]?.fromQuantity))
      return reject('break-twice', 'Two prices start at the same quantity.', { field: 'breaks' });
    const event = SupplierPriceSet({ ...input, breaks, currency: reads.supplier.facts.currency });
    return isDeepStrictEqual(event.data, state) ? [] : [event];
  },
});
