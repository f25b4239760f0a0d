import type { EventOf } from '@/server/kernel/event';
import { stream } from '@/server/kernel/stream';
import {
  ExchangeRateSet,
  SupplierAdded,
  SupplierApprovalEnded,
  SupplierApproved,
  SupplierBankChanged,
  SupplierChanged,
  SupplierDeactivated,
  type SupplierFacts,
  SupplierPriceSet,
  SupplierReactivated,
} from './contract';

type Bank = { holder: string; country: string; last4: string; by: string };
/** A supplier as rules see it. */
export type Supplier =
  | { status: 'none' }
  | {
      status: 'active' | 'inactive';
      facts: SupplierFacts;
      contact: { name: string; email: string } | null;
      approved: boolean;
      bank: Bank | null;
    };

export const supplier = stream({
  type: 'supplier',
  events: [
    SupplierAdded,
    SupplierChanged,
    SupplierBankChanged,
    SupplierApproved,
    SupplierApprovalEnded,
    SupplierDeactivated,
    SupplierReactivated,
  ],
  initial: { status: 'none' } as Supplier, // widens to the union
  marks: ['by'],
  evolve: (s, e): Supplier => {
    if (e.type === 'supplier.added')
      return {
        status: 'active',
        facts: e.data.facts,
        contact: e.data.contacts[0] ?? null,
        approved: false,
        bank: null,
      };
    if (s.status === 'none') return s;
    switch (e.type) {
      case 'supplier.changed':
        return { ...s, facts: e.data.facts, contact: e.data.contacts[0] ?? null };
      case 'supplier.bank-changed':
        return { ...s, bank: { ...e.data.bank, by: e.by } };
      case 'supplier.approved':
        return { ...s, approved: true };
      case 'supplier.approval-ended':
        return { ...s, approved: false };
      case 'supplier.deactivated':
        return { ...s, status: 'inactive', approved: false };
      default:
        return { ...s, status: 'active' };
    }
  },
});

/** The price list of one thing at one supplier: what counts is the table; the stream keeps the newest for comparison. */
export const supplierPrice = stream({
  type: 'supplier-price',
  events: [SupplierPriceSet],
  initial: null as EventOf<typeof SupplierPriceSet>['data'] | null, // widens to the union
  evolve: (_, e) => e.data,
});
export const supplierPriceId = (i: { supplierId: string; item: { id: string } }) => `${i.supplierId}-${i.item.id}`;

export const exchangeRate = stream({
  type: 'exchange-rate',
  events: [ExchangeRateSet],
  initial: {} as Readonly<Record<string, number>>, // by day
  evolve: (s, e) => ({ ...s, [e.data.on]: e.data.rate }),
});
