import { type HistoryOf, stream } from '@/server/kernel/stream';
import { type Address, ERASED } from '@/server/kernel/values';
import {
  AddressRemoved,
  AddressSaved,
  CreditHeld,
  CreditReleased,
  CustomerChanged,
  CustomerCodeTaken,
  CustomerLinked,
  CustomerRegistered,
  DealerApplied,
  DealerApproved,
  DealerPutOnHold,
  DealerRejected,
  DealerReleasedFromHold,
  type DealerTerms,
  DealerTermsChanged,
} from './contract';

/** Where a business stands with us. Terms are known once it was approved. */
export type Dealership = {
  status: 'applied' | 'approved' | 'rejected';
  company: string;
  taxId: string;
  terms: DealerTerms | null;
  hold: string | null;
};
type Saved = { address: Address; isDefault: boolean };
export type CustomerState =
  | { known: false }
  | {
      known: true;
      kind: 'consumer' | 'dealer';
      userId: string | null;
      email: string;
      name: string;
      phone: string | null;
      company: string | null;
      country: string;
      currency: string;
      addresses: Record<string, Saved>;
      dealer: Dealership | null;
    };

/** Whether this customer was erased: without their key the log reads so. */
export const isErased = (state: CustomerState) => state.known && state.email === ERASED;

const events = [
  CustomerRegistered,
  CustomerChanged,
  CustomerLinked,
  AddressSaved,
  AddressRemoved,
  DealerApplied,
  DealerApproved,
  DealerRejected,
  DealerTermsChanged,
  DealerPutOnHold,
  DealerReleasedFromHold,
] as const;

/** A buyer: a consumer, with or without an account, or a business. Stream `customer-<customerId>`. */
export const customer = stream({
  type: 'customer',
  events,
  initial: { known: false } as CustomerState, // widened to the union
  evolve: (state, e: HistoryOf<(typeof events)[number], never>): CustomerState => {
    if (e.type === 'customer.registered') {
      const { customerId: _, code: __, ...facts } = e.data;
      return { known: true, ...facts, addresses: {}, dealer: null };
    }
    if (!state.known) return state;
    switch (e.type) {
      case 'customer.changed': {
        const { customerId: _, ...facts } = e.data;
        return { ...state, ...facts };
      }
      case 'customer.linked':
        return { ...state, userId: e.data.userId };
      case 'customer.address-saved':
        return { ...state, addresses: withAddress(state.addresses, e.data) };
      case 'customer.address-removed': {
        const { [e.data.addressId]: _, ...addresses } = state.addresses;
        return { ...state, addresses };
      }
      case 'dealer.applied': {
        const { company, taxId } = e.data;
        return { ...state, kind: 'dealer', dealer: { status: 'applied', company, taxId, terms: null, hold: null } };
      }
      default:
        return state.dealer ? { ...state, dealer: dealership(state.dealer, e) } : state;
    }
  },
});

// One default at most: a new one takes the place of the old one.
function withAddress(all: Record<string, Saved>, saved: { addressId: string } & Saved): Record<string, Saved> {
  const { addressId, address, isDefault } = saved;
  const others = isDefault
    ? Object.fromEntries(Object.entries(all).map(([id, a]) => [id, { ...a, isDefault: false }]))
    : all;
  return { ...others, [addressId]: { address, isDefault } };
}

type DealerEvent = HistoryOf<
  | typeof DealerApproved
  | typeof DealerRejected
  | typeof DealerTermsChanged
  | typeof DealerPutOnHold
  | typeof DealerReleasedFromHold,
  never
>;
function dealership(dealer: Dealership, e: DealerEvent): Dealership {
  switch (e.type) {
    case 'dealer.approved':
      return { ...dealer, status: 'approved', terms: e.data.terms };
    case 'dealer.rejected':
      return { ...dealer, status: 'rejected' };
    case 'dealer.terms-changed':
      return { ...dealer, terms: e.data.terms };
    case 'dealer.put-on-hold':
      return { ...dealer, hold: e.data.reason };
    case 'dealer.released-from-hold':
      return { ...dealer, hold: null };
  }
}

/** What a dealer's orders hold of the credit limit, by order. Stream `credit-<customerId>`. */
export type CreditState = { held: Record<string, number>; totalMinor: number };
export const credit = stream({
  type: 'credit',
  events: [CreditHeld, CreditReleased],
  initial: { held: {}, totalMinor: 0 } as CreditState, // `held` is an open record
  evolve: ({ held, totalMinor }, e): CreditState => {
    const { orderId, amountMinor } = e.data;
    const change = e.type === 'credit.held' ? amountMinor : -amountMinor;
    const left = (held[orderId] ?? 0) + change;
    const { [orderId]: _, ...others } = held;
    return { held: left === 0 ? others : { ...others, [orderId]: left }, totalMinor: totalMinor + change };
  },
});

/** The series of customer codes. Stream `customer-code-customer`. */
export const codes = stream({
  type: 'customer-code',
  events: [CustomerCodeTaken],
  initial: { last: 0 },
  evolve: (_, e) => ({ last: e.data.value }),
});
/** How a number of the series is written: C-10001, C-10002, … */
export const codeOf = (value: number) => `C-${10_000 + value}`;
