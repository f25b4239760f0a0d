import { projection } from '@/server/kernel/projection';
import {
  DiscountChanged,
  DiscountCreated,
  DiscountEnded,
  DiscountReactivated,
  DiscountRedeemed,
  DiscountReleased,
} from '../contract';
import type { DiscountTerms } from '../discount-terms';

export type DiscountRow = {
  id: string;
  name: string;
  code: string | null;
  status: 'active' | 'ended';
  terms: DiscountTerms;
  validFrom: string | null;
  validTo: string | null;
  maxUses: number | null;
  /** Orders that use it, and what it took off them, as their buyers saw prices. */
  uses: number;
  givenMinor: number;
  currency: string | null;
  revision: number;
  endedReason: string | null;
  createdAt: string;
  changedAt: string;
};

const id = (e: { data: { discountId: string } }) => ({ id: e.data.discountId });
const shown = (terms: DiscountTerms) => {
  const { name, code, validFrom, validTo, maxUses } = terms;
  return { name, code, validFrom, validTo, maxUses, terms };
};

/** Each discount as it stands, with its uses. */
export const discounts = projection<DiscountRow>({
  name: 'pricing.discount',
  table: 'discount',
  key: ['id'],
  mode: 'inline',
  on: (on) => [
    on(DiscountCreated, id, (_, { data, at }) => ({
      id: data.discountId,
      ...shown(data.terms),
      status: 'active',
      uses: 0,
      givenMinor: 0,
      currency: null,
      revision: 1,
      endedReason: null,
      createdAt: at,
      changedAt: at,
    })),
    on(
      DiscountChanged,
      id,
      (row, { data, at }) => row && { ...row, ...shown(data.terms), revision: row.revision + 1, changedAt: at },
    ),
    on(
      DiscountEnded,
      id,
      (row, { data, at }) => row && { ...row, status: 'ended', endedReason: data.reason, changedAt: at },
    ),
    on(DiscountReactivated, id, (row, { at }) => row && { ...row, status: 'active', endedReason: null, changedAt: at }),
    on(
      DiscountRedeemed,
      id,
      (row, { data }) =>
        row && { ...row, uses: row.uses + 1, givenMinor: row.givenMinor + data.amountMinor, currency: data.currency },
    ),
    on(
      DiscountReleased,
      id,
      (row, { data }) => row && { ...row, uses: row.uses - 1, givenMinor: row.givenMinor - data.amountMinor },
    ),
  ],
});
