import type { z } from 'zod';
import { projection } from '@/server/kernel/projection';
import { type PriceBreak, SupplierPriceSet } from '../contract';

/** What a supplier asks for a thing from a day on, until a later row of the same two. */
export type SupplierPriceRow = {
  supplierId: string;
  itemId: string;
  itemKind: 'component' | 'product';
  validFrom: string;
  supplierSku: string;
  currency: string;
  breaks: z.output<typeof PriceBreak>[];
  orderMultiple: number;
  leadTimeDays: number | null;
  setAt: string;
  setBy: string;
};

export const supplierPrices = projection<SupplierPriceRow>({
  name: 'procurement.supplier-price',
  table: 'supplier_price',
  key: ['supplierId', 'itemId', 'validFrom'],
  mode: 'inline',
  on: (on) => [
    on(
      SupplierPriceSet,
      ({ data }) => ({ supplierId: data.supplierId, itemId: data.item.id, validFrom: data.validFrom }),
      (_, { data: { item, ...price }, at, by }) => ({
        ...price,
        itemId: item.id,
        itemKind: item.kind,
        setAt: at,
        setBy: by,
      }),
    ),
  ],
});
