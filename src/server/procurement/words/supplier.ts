import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import { Country, Day, Email, Id, line, Phone, Quantity, Seen, text } from '@/server/kernel/values';

const days = (most: number) => z.number().nonnegative('Not below zero').max(most, `At most ${most} days`);
export const incoterms = ['EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DPU', 'DDP', 'FOB', 'CIF'] as const;

/** A person at the supplier; purchase orders are mailed to the first. */
export const Contact = z.object({
  name: text(120, 'Enter the name'),
  role: line(80).default(''),
  email: Email,
  phone: z.union([Phone, z.literal('')]).default(''),
});
export type Contact = z.output<typeof Contact>;
/** Net days, and a discount in basis points for paying within some of them. */
export const Terms = z.object({
  netDays: z.int('Whole days').min(0).max(180, 'At most 180 days').default(30),
  discountBp: z.int().min(0).max(2_000, 'At most 20 %').default(0),
  discountDays: z.int().min(0).max(180).default(0),
});

/** What is known of a supplier. Lead time in calendar days from sending to arrival, agreed: mean and standard deviation. */
export const SupplierFacts = z.object({
  name: text(120, 'Enter the name'),
  country: Country,
  street: line(160).default(''),
  postalCode: line(16).default(''),
  city: line(80).default(''),
  website: line(160).default(''),
  currency: Currency,
  terms: Terms.prefault({}),
  incoterm: z.enum(incoterms).default('DAP'),
  leadTimeDays: days(365),
  leadTimeSdDays: days(180).default(0),
  /** Smallest order they take, in their currency. */
  minimumOrderMinor: Minor.nonnegative('Not below zero').default(0),
  /** Freight per order, and from what goods value on there is none (0: never free). */
  freightMinor: Minor.nonnegative('Not below zero').default(0),
  freeFreightFromMinor: Minor.nonnegative('Not below zero').default(0),
  notes: line(2000).default(''),
});
const amount = Amount.nonnegative('Not below zero').default(0);
/** The facts as somebody enters them. */
const EnteredFacts = SupplierFacts.extend({
  minimumOrderMinor: amount,
  freightMinor: amount,
  freeFreightFromMinor: amount,
});
export type SupplierFacts = z.output<typeof SupplierFacts>;

const Contacts = z.array(Contact).min(1, 'Name at least one contact').max(8);
/** Where they are paid: never the whole account, in any event or table. */
export const BankAccount = z.object({ holder: z.string(), country: Country, last4: z.string().regex(/^\w{4}$/) });

const supplier = { supplierId: Id };
const subject = { subject: (d: { supplierId: string }) => d.supplierId };
// Stream `supplier`, id = supplierId. Contacts are persons: sealed with the supplier's key.
export const SupplierAdded = event(
  'supplier.added',
  z.object({ ...supplier, facts: SupplierFacts, contacts: z.array(Contact) }),
  { personal: { ...subject, erased: { contacts: [] } } },
);
export const SupplierChanged = event(
  'supplier.changed',
  z.object({ ...supplier, facts: SupplierFacts, contacts: z.array(Contact) }),
  { personal: { ...subject, erased: { contacts: [] } } },
);
/** New bank details end an approval: the usual fraud is a forged letter with a new account. */
export const SupplierBankChanged = event('supplier.bank-changed', z.object({ ...supplier, bank: BankAccount }));
export const SupplierApproved = event('supplier.approved', z.object({ ...supplier, note: z.string() }));
export const SupplierApprovalEnded = event('supplier.approval-ended', z.object({ ...supplier, reason: z.string() }));
export const SupplierDeactivated = event('supplier.deactivated', z.object({ ...supplier, reason: z.string() }));
export const SupplierReactivated = event('supplier.reactivated', z.object(supplier));

export const AddSupplier = z.object({ ...supplier, facts: EnteredFacts, contacts: Contacts });
export const ChangeSupplier = AddSupplier.extend({ seen: Seen });
export const ChangeSupplierBank = z.object({
  ...supplier,
  holder: text(120, 'Enter the account holder'),
  iban: z
    .string()
    .transform((iban) => iban.replace(/\s/g, '').toUpperCase())
    .pipe(z.string().regex(/^[A-Z]{2}\d{2}[A-Z0-9]{8,30}$/, 'An IBAN such as DE02 1203 0000 0000 2020 51')),
});
export const ApproveSupplier = z.object({ ...supplier, note: line(500).default('') });
export const EndSupplierApproval = z.object({ ...supplier, reason: text(500, 'Say why') });
export const DeactivateSupplier = z.object({ ...supplier, reason: text(500, 'Say why') });
export const ReactivateSupplier = z.object(supplier);

/** What is bought: a component, or a product that is sold as it comes. */
export const itemKinds = ['component', 'product'] as const;
export const Item = z.object({ kind: z.enum(itemKinds), id: Id });
export type Item = z.output<typeof Item>;

/** From this quantity on, each costs this much. */
export const PriceBreak = z.object({ fromQuantity: z.int().positive(), unitPriceMinor: Minor.positive() });
/** A break as somebody enters it. */
const EnteredBreak = z.object({
  fromQuantity: Quantity.positive('At least 1'),
  unitPriceMinor: Amount.positive('Above zero'),
});
const Price = z.object({
  ...supplier,
  item: Item,
  supplierSku: line(60).default(''),
  currency: Currency,
  /** Ascending; the first is the smallest quantity they sell. All-units: the whole quantity at the break's price. */
  breaks: z.array(PriceBreak).min(1, 'Enter a price').max(12),
  /** Sold in multiples of this. */
  orderMultiple: z.int().positive().default(1),
  /** Where it differs from the supplier's. */
  leadTimeDays: days(365).nullable().default(null),
  validFrom: Day,
});
// Stream `supplier-price`, id = `<supplierId>-<itemId>`: one list per supplier and thing, each valid until the next.
export const SupplierPriceSet = event('supplier-price.set', Price);
export const SetSupplierPrice = Price.omit({ currency: true }).extend({
  breaks: z.array(EnteredBreak).min(1, 'Enter a price').max(12),
  orderMultiple: Quantity.positive('At least 1').default(1),
});

// Stream `exchange-rate`, id = currency. Units of the currency for one unit of the organisation's own.
const Rate = z.object({
  currency: Currency,
  on: Day,
  rate: z.number().positive(),
  source: line(80).default(''),
});
export const ExchangeRateSet = event('exchange-rate.set', Rate);
export const SetExchangeRate = Rate.extend({
  rate: z.number('Enter a rate').positive('Above zero').max(1_000_000, 'At most 1,000,000'),
});
