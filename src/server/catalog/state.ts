import { stream } from '@/server/kernel/stream';
import {
  CategoryChanged,
  CategoryCreated,
  ProductActivated,
  ProductChanged,
  ProductCosted,
  ProductCreated,
  ProductDeactivated,
  type ProductFacts,
  ProductPriced,
} from './contract';

export type CategoryState = { exists: false } | { exists: true; parentId: string | null };

export const category = stream({
  type: 'category',
  events: [CategoryCreated, CategoryChanged],
  initial: { exists: false } as CategoryState, // the first member of the union, not its only one
  evolve: (_, e): CategoryState => ({ exists: true, parentId: e.data.parentId }),
});

/** `priceMinor` and `costMinor` are null only between the events of one creation. */
export type ProductState =
  | { exists: false }
  | {
      exists: true;
      facts: ProductFacts;
      currency: string | null;
      priceMinor: number | null;
      costMinor: number | null;
      active: boolean;
    };

export const product = stream({
  type: 'product',
  events: [ProductCreated, ProductChanged, ProductPriced, ProductCosted, ProductActivated, ProductDeactivated],
  initial: { exists: false } as ProductState, // the first member of the union, not its only one
  evolve: (s, e): ProductState => {
    if (e.type === 'product.created')
      return {
        exists: true,
        facts: e.data.facts,
        currency: null,
        priceMinor: null,
        costMinor: null,
        active: false,
      };
    if (!s.exists) return s;
    switch (e.type) {
      case 'product.changed':
        return { ...s, facts: e.data.facts };
      case 'product.price-changed':
        return { ...s, priceMinor: e.data.priceMinor, currency: e.data.currency };
      case 'product.cost-changed':
        return { ...s, costMinor: e.data.costMinor };
      case 'product.activated':
        return { ...s, active: true };
      case 'product.deactivated':
        return { ...s, active: false };
    }
  },
});
