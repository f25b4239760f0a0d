import type { AnyEventDef, EventOf } from '@/server/kernel/event';
import type { On } from '@/server/kernel/projection';
import { projection } from '@/server/kernel/projection';
import type { Address } from '@/server/kernel/values';
import {
  CreditHeld,
  CreditReleased,
  CustomerChanged,
  DealerApplied,
  DealerApproved,
  DealerPutOnHold,
  DealerRejected,
  DealerReleasedFromHold,
  DealerTermsChanged,
  type tiers,
} from '../contract';

export type DealerRow = {
  customerId: string;
  userId: string;
  status: 'applied' | 'approved' | 'rejected';
  company: string;
  taxId: string;
  website: string | null;
  name: string;
  email: string;
  phone: string;
  country: string;
  address: Address;
  message: string;
  tier: (typeof tiers)[number] | null;
  discountBp: number;
  creditLimitMinor: number;
  termsDays: number;
  creditHeldMinor: number;
  onHold: boolean;
  holdReason: string | null;
  /** The reason of a rejection or the note of an approval. */
  decisionNote: string | null;
  appliedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
};

const key = (e: { data: { customerId: string } }) => ({ customerId: e.data.customerId });

/** Every business that asked to be a dealer: where it stands, its terms, and how much credit its orders hold. */
export const dealerProjection = projection<DealerRow>({
  name: 'dealer',
  table: 'dealer',
  key: ['customerId'],
  mode: 'inline',
  on: (on) => [
    on(DealerApplied, key, (_, { data: { address, ...data }, at }) => ({
      ...data,
      address,
      country: address.country,
      status: 'applied',
      tier: null,
      discountBp: 0,
      creditLimitMinor: 0,
      termsDays: 0,
      creditHeldMinor: 0,
      onHold: false,
      holdReason: null,
      decisionNote: null,
      appliedAt: at,
      decidedAt: null,
      decidedBy: null,
    })),
    change(on, DealerApproved, ({ data, at, by }) => ({
      ...data.terms,
      status: 'approved',
      decisionNote: data.note || null,
      decidedAt: at,
      decidedBy: by,
    })),
    change(on, DealerRejected, ({ data, at, by }) => ({
      status: 'rejected',
      decisionNote: data.reason,
      decidedAt: at,
      decidedBy: by,
    })),
    change(on, DealerTermsChanged, ({ data }) => data.terms),
    change(on, DealerPutOnHold, ({ data }) => ({ onHold: true, holdReason: data.reason })),
    change(on, DealerReleasedFromHold, () => ({ onHold: false, holdReason: null })),
    change(on, CreditHeld, ({ data }, row) => ({ creditHeldMinor: row.creditHeldMinor + data.amountMinor })),
    change(on, CreditReleased, ({ data }, row) => ({ creditHeldMinor: row.creditHeldMinor - data.amountMinor })),
    change(on, CustomerChanged, ({ data }, row) => ({
      company: data.company ?? row.company,
      name: data.name,
      email: data.email,
      phone: data.phone ?? row.phone,
      country: data.country,
    })),
  ],
});

function change<E extends AnyEventDef>(
  on: On<DealerRow>,
  event: E,
  next: (event: EventOf<E>, row: DealerRow) => Partial<DealerRow>,
) {
  const keyOf = (e: EventOf<E>) => key(e as { data: { customerId: string } }); // every event here names its customer
  return on(event, keyOf, (row, e) => row && { ...row, ...next(e, row) });
}
