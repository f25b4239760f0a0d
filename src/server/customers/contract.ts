import { z } from 'zod';
import { Password } from '@/server/identity/contract';
import { event } from '@/server/kernel/event';
import { Amount, Currency, Minor } from '@/server/kernel/money';
import {
  Address,
  Country,
  Email,
  ERASED,
  erasedAddress,
  Id,
  line,
  Phone,
  PostalAddress,
  Seen,
  text,
} from '@/server/kernel/values';
import { isTaxNumber } from './tax-number';

export { vatCountry } from './tax-number';

const subject = { subject: (d: { customerId: string }) => d.customerId };

// Stream `customer`, id = customerId: a consumer (guest or with a user) or a business (dealer).
export const CustomerRegistered = event(
  'customer.registered',
  z.object({
    customerId: Id,
    code: z.string(),
    kind: z.enum(['consumer', 'dealer']),
    userId: Id.nullable(),
    email: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    company: z.string().nullable(),
    country: z.string(),
    currency: Currency,
  }),
  { personal: { ...subject, erased: { email: ERASED, name: '(erased)', phone: null } } },
);
export const CustomerChanged = event(
  'customer.changed',
  z.object({
    customerId: Id,
    email: z.string(),
    name: z.string(),
    phone: z.string().nullable(),
    company: z.string().nullable(),
    country: z.string(),
  }),
  { personal: { ...subject, erased: { email: ERASED, name: '(erased)', phone: null } } },
);
/** A guest made an account: their orders come along. */
export const CustomerLinked = event('customer.linked', z.object({ customerId: Id, userId: Id }));
export const AddressSaved = event(
  'customer.address-saved',
  z.object({ customerId: Id, addressId: Id, address: Address, isDefault: z.boolean() }),
  {
    personal: { ...subject, erased: { address: erasedAddress } },
  },
);
export const AddressRemoved = event('customer.address-removed', z.object({ customerId: Id, addressId: Id }));

// Stream `customer-code`, id = `customer`: codes C-10001, C-10002, … without gaps.
export const CustomerCodeTaken = event('customer-code.taken', z.object({ value: z.int().positive() }));

export const tiers = ['standard', 'silver', 'gold', 'platinum'] as const;
export const DealerTerms = z.object({
  tier: z.enum(tiers),
  /** Off the net list price, in basis points (100 = 1 %). */
  discountBp: z.int().min(0).max(6000, 'At most 60 %'),
  creditLimitMinor: Minor.min(0),
  termsDays: z.int().min(0).max(120),
});
/** Terms as somebody grants them. */
export const GrantedTerms = DealerTerms.extend({ creditLimitMinor: Amount.min(0, 'Not below zero') });
export type DealerTerms = z.infer<typeof DealerTerms>;
export const DealerApplied = event(
  'dealer.applied',
  z.object({
    customerId: Id,
    userId: Id,
    company: z.string(),
    taxId: z.string(),
    website: z.string().nullable(),
    email: z.string(),
    name: z.string(),
    phone: z.string(),
    address: Address,
    message: z.string(),
  }),
  {
    personal: {
      ...subject,
      erased: { email: '(erased)', name: '(erased)', phone: '(erased)', address: erasedAddress, message: '(erased)' },
    },
  },
);
export const DealerApproved = event(
  'dealer.approved',
  z.object({ customerId: Id, terms: DealerTerms, note: z.string() }),
);
export const DealerRejected = event('dealer.rejected', z.object({ customerId: Id, reason: z.string() }));
export const DealerTermsChanged = event(
  'dealer.terms-changed',
  z.object({ customerId: Id, terms: DealerTerms, reason: z.string() }),
);
export const DealerPutOnHold = event('dealer.put-on-hold', z.object({ customerId: Id, reason: z.string() }));
export const DealerReleasedFromHold = event('dealer.released-from-hold', z.object({ customerId: Id }));

// Stream `credit`, id = customerId: what a dealer owes or will owe. Held at order, released by payment or cancellation.
export const CreditHeld = event(
  'credit.held',
  z.object({ customerId: Id, orderId: Id, amountMinor: z.int().nonnegative() }),
);
export const CreditReleased = event(
  'credit.released',
  z.object({ customerId: Id, orderId: Id, amountMinor: z.int().nonnegative(), reason: z.string() }),
);

export const RegisterCustomer = z.object({
  customerId: Id,
  kind: z.enum(['consumer', 'dealer']),
  userId: Id.nullable(),
  email: Email,
  name: text(120, 'Enter your name'),
  phone: Phone.nullable().default(null),
  company: line(120).nullable().default(null),
  country: Country,
  currency: Currency,
});
export const ApplyAsDealer = z.object({
  customerId: Id,
  userId: Id,
  company: text(120, 'Enter the company name'),
  taxId: text(32, 'Enter the VAT or tax number').refine(
    isTaxNumber,
    'Enter a VAT number such as DE136695976, or the tax number of your country',
  ),
  website: line(200)
    .regex(/^https?:\/\/[^\s/.:@]+(\.[^\s/.:@]+)+(\/\S*)?$/i, 'Enter an address such as https://example.com')
    .nullable()
    .default(null),
  email: Email,
  name: text(120, 'Enter your name'),
  phone: Phone,
  address: PostalAddress,
  message: line(2000).default(''),
  password: Password,
});
export const ApproveDealer = z.object({
  customerId: Id,
  terms: GrantedTerms,
  note: line(2000).default(''),
});
export const RejectDealer = z.object({ customerId: Id, reason: text(1000, 'Say why; the applicant will read it') });
export const ChangeDealerTerms = z.object({
  customerId: Id,
  terms: GrantedTerms,
  reason: text(500, 'Say why'),
  seen: Seen,
});
export const HoldCredit = z.object({ customerId: Id, orderId: Id, amountMinor: z.int().nonnegative() });
export const ReleaseCredit = z.object({
  customerId: Id,
  orderId: Id,
  amountMinor: z.int().nonnegative(),
  reason: z.string(),
});

export const TakeCustomerCode = z.object({ customerId: Id });
/** A person opens an account in the shop: user and customer at once. */
export const RegisterConsumer = z.object({
  customerId: Id,
  userId: Id,
  email: Email,
  name: text(120, 'Enter your name'),
  phone: Phone.nullable().default(null),
  country: Country,
  currency: Currency.default('EUR'),
  password: Password,
});
export const ChangeCustomer = z.object({
  customerId: Id,
  email: Email,
  name: text(120, 'Enter the name'),
  phone: Phone.nullable().default(null),
  company: line(120).nullable().default(null),
  country: Country,
  seen: Seen,
});
export const LinkCustomer = z.object({ customerId: Id, userId: Id });
/** Everything that was bought with an account's e-mail address without it. */
export const LinkGuests = z.object({ userId: Id, customerId: Id });
export const SaveAddress = z.object({
  customerId: Id,
  addressId: Id,
  address: PostalAddress,
  isDefault: z.boolean().default(false),
});
export const RemoveAddress = z.object({ customerId: Id, addressId: Id });
export const PutDealerOnHold = z.object({ customerId: Id, reason: text(500, 'Say why; the dealer will read it') });
export const ReleaseDealerFromHold = z.object({ customerId: Id });
