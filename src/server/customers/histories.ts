import type { Emission } from '@/server/kernel/event';
import { CustomerRegistered, DealerApplied, DealerApproved, type DealerTerms } from './contract';

/** Lives of customers as events: tests and the simulator read them. */
export const ids = {
  ada: '0193a000-0000-7000-8000-000000000001',
  harbour: '0193a000-0000-7000-8000-000000000002',
  user: '0193a000-0000-7000-8000-0000000000a1',
  order: '0193a000-0000-7000-8000-0000000000b1',
  other: '0193a000-0000-7000-8000-0000000000b2',
  address: '0193a000-0000-7000-8000-0000000000c1',
} as const;

export const quay = {
  name: 'Harbour Pumps',
  street: 'Kade 12',
  postalCode: '3011 AA',
  city: 'Rotterdam',
  country: 'NL',
};
export const terms: DealerTerms = { tier: 'silver', discountBp: 2500, creditLimitMinor: 500_000, termsDays: 30 };

const base = { phone: null, company: null, userId: null, currency: 'EUR' };
/** A guest who bought once. */
export const guest: Emission[] = [
  CustomerRegistered({
    ...base,
    customerId: ids.ada,
    code: 'C-10001',
    kind: 'consumer',
    email: 'ada@example.com',
    name: 'Ada Lovelace',
    country: 'DE',
  }),
];
/** A business whose application waits. */
export const applicant: Emission[] = [
  CustomerRegistered({
    ...base,
    customerId: ids.harbour,
    code: 'C-10002',
    kind: 'dealer',
    userId: ids.user,
    email: 'jan@harbour.example',
    name: 'Jan de Vries',
    company: 'Harbour Pumps BV',
    country: 'NL',
  }),
  DealerApplied({
    customerId: ids.harbour,
    userId: ids.user,
    company: 'Harbour Pumps BV',
    taxId: 'NL123456789B01',
    website: null,
    email: 'jan@harbour.example',
    name: 'Jan de Vries',
    phone: '+31 10 1234567',
    address: quay,
    message: '',
  }),
];
/** A dealer in business, 5,000.00 of credit. */
export const approved: Emission[] = [...applicant, DealerApproved({ customerId: ids.harbour, terms, note: '' })];
