import { projection } from '@/server/kernel/projection';
import {
  type Contact,
  PurchaseOrderReceived,
  PurchaseOrderSent,
  SupplierAdded,
  SupplierApprovalEnded,
  SupplierApproved,
  SupplierBankChanged,
  SupplierChanged,
  SupplierDeactivated,
  type SupplierFacts,
  SupplierReactivated,
} from '../contract';
import { type Deliveries, rating } from '../rating';

/** A supplier with sums of how their deliveries went. `leadDays` are of first deliveries, from sending to arrival. */
export type SupplierRow = Deliveries & {
  supplierId: string;
  name: string;
  country: string;
  street: string;
  postalCode: string;
  city: string;
  website: string;
  currency: string;
  netDays: number;
  discountBp: number;
  discountDays: number;
  incoterm: string;
  leadTimeDays: number;
  leadTimeSdDays: number;
  minimumOrderMinor: number;
  freightMinor: number;
  freeFreightFromMinor: number;
  notes: string;
  contacts: Contact[];
  active: boolean;
  approved: boolean;
  approvedAt: string | null;
  approvedBy: string | null;
  bankHolder: string | null;
  bankCountry: string | null;
  bankLast4: string | null;
  bankChangedAt: string | null;
  orders: number;
  lateDays: number;
  leadDays: number;
  leadDaysSquared: number;
  rating: number | null;
  addedAt: string;
  changedAt: string;
};

const key = (e: { data: { supplierId: string } }) => ({ supplierId: e.data.supplierId });
const flat = ({ terms, ...facts }: SupplierFacts) => ({ ...facts, ...terms });
const ended = { approved: false, approvedAt: null, approvedBy: null };
const fresh = {
  ...ended,
  active: true,
  bankHolder: null,
  bankCountry: null,
  bankLast4: null,
  bankChangedAt: null,
  orders: 0,
  deliveries: 0,
  onTime: 0,
  arrived: 0,
  inOneDelivery: 0,
  lateDays: 0,
  leadDays: 0,
  leadDaysSquared: 0,
  accepted: 0,
  rejected: 0,
  rating: null,
};

export const suppliers = projection<SupplierRow>({
  name: 'procurement.supplier',
  table: 'supplier',
  key: ['supplierId'],
  mode: 'inline',
  on: (on) => [
    on(SupplierAdded, key, (_, { data, at }) => ({
      ...fresh,
      ...key({ data }),
      ...flat(data.facts),
      contacts: data.contacts,
      addedAt: at,
      changedAt: at,
    })),
    on(
      SupplierChanged,
      key,
      (row, { data, at }) => row && { ...row, ...flat(data.facts), contacts: data.contacts, changedAt: at },
    ),
    on(
      SupplierBankChanged,
      key,
      (row, { data: { bank }, at }) =>
        row && {
          ...row,
          bankHolder: bank.holder,
          bankCountry: bank.country,
          bankLast4: bank.last4,
          bankChangedAt: at,
          changedAt: at,
        },
    ),
    on(
      SupplierApproved,
      key,
      (row, e) => row && { ...row, approved: true, approvedAt: e.at, approvedBy: e.by, changedAt: e.at },
    ),
    on(SupplierApprovalEnded, key, (row, e) => row && { ...row, ...ended, changedAt: e.at }),
    on(SupplierDeactivated, key, (row, e) => row && { ...row, ...ended, active: false, changedAt: e.at }),
    on(SupplierReactivated, key, (row, e) => row && { ...row, active: true, changedAt: e.at }),
    on(PurchaseOrderSent, key, (row) => row && { ...row, orders: row.orders + 1 }),
    on(PurchaseOrderReceived, key, (row, { data }) => {
      if (!row) return row;
      const sum = (of: 'accepted' | 'rejected') => data.lines.reduce((total, line) => total + line[of], row[of]);
      const next = {
        ...row,
        deliveries: row.deliveries + 1,
        onTime: row.onTime + (data.lateDays <= 0 ? 1 : 0),
        lateDays: row.lateDays + Math.max(0, data.lateDays),
        arrived: row.arrived + (data.first ? 1 : 0),
        inOneDelivery: row.inOneDelivery + (data.first && data.complete ? 1 : 0),
        leadDays: row.leadDays + (data.first ? data.leadDays : 0),
        leadDaysSquared: row.leadDaysSquared + (data.first ? data.leadDays ** 2 : 0),
        accepted: sum('accepted'),
        rejected: sum('rejected'),
      };
      return { ...next, rating: rating(next) };
    }),
  ],
});
