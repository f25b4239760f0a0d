import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Address, Id, line, text } from '@/server/kernel/values';

/** Days between a person's own request and the erasure: time to think again, and to notice a request that was not theirs. */
export const WAIT_DAYS = 14;

// Stream `person`, id = personId: the customer's id, or the user's where there is no customer record. No event here names anybody.
const person = z.object({ personId: Id });
/** Everything known of them was put together, for themselves or for staff to hand over. */
export const PersonExported = event('person.exported', person.extend({ exportId: Id }));
export const ErasureRequested = event(
  'person.erasure-requested',
  person.extend({ dueAt: z.iso.datetime(), reason: z.string() }),
);
export const ErasureWithdrawn = event('person.erasure-withdrawn', person);
/** The day came and something was still open: it is tried again each day. */
export const ErasureRefused = event('person.erasure-refused', person.extend({ why: z.string() }));

export const KeptInvoice = z.object({ invoiceId: Id, number: z.string(), billTo: Address, email: z.string() });
export type KeptInvoice = z.infer<typeof KeptInvoice>;
/** Buyers as issued invoices name them: the law wants them kept for years, so they have a key of their own until then. */
export const BooksKept = event(
  'person.books-kept',
  person.extend({ retainUntil: z.iso.date(), count: z.int(), invoices: z.array(KeptInvoice) }),
  { personal: { subject: (d) => booksOf(d.personId), erased: { invoices: [] } } },
);
/** The years are over: that key goes too. */
export const BooksForgotten = event('person.books-forgotten', person);
/** Their keys are destroyed: whatever the log and the tables know of these subjects can be read by nobody any more. */
export const PersonForgotten = event(
  'person.forgotten',
  person.extend({ subjects: z.array(z.string()), userId: Id.nullable(), reason: z.string() }),
);

/** Whose key a person's kept invoices have. */
export const booksOf = (personId: string) => `books-${personId}`;

export const ExportPerson = z.object({ personId: Id, exportId: Id });
export const RequestErasure = z.object({ personId: Id, reason: line(500).default('') });
export const WithdrawErasure = z.object({ personId: Id });
export const ForgetPerson = z.object({ personId: Id, reason: text(500, 'Say why') });
export const RefuseErasure = z.object({ personId: Id, why: z.string() });
export const ForgetBooks = z.object({ personId: Id });
