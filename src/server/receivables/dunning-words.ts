import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount, Currency } from '@/server/kernel/money';
import { Day, Id, line, Seen, text } from '@/server/kernel/values';

/** The rungs of the ladder, mildest first. */
export const stages = ['friendly', 'first', 'second', 'final'] as const;
export const Stage = z.enum(stages);
export type Stage = z.infer<typeof Stage>;
/** How a letter sounds. Amounts, account and deadlines are the same in each. */
export const tones = ['warm', 'plain', 'firm'] as const;
export const Tone = z.enum(tones);
export type Tone = z.infer<typeof Tone>;

export const customerClasses = ['consumer', 'standard', 'silver', 'gold', 'platinum'] as const;
export type CustomerClass = (typeof customerClasses)[number];

/** Days after the due day on which a stage's day comes; before it when negative. A stage that is null is left out. */
export const Rungs = z
  .object({
    friendly: z.int().min(-14).max(60).nullable(),
    first: z.int().min(1).max(120),
    second: z.int().min(2).max(180),
    final: z.int().min(3).max(240),
    /** From here on handing the debt over is proposed. */
    handOver: z.int().min(4).max(365),
  })
  .refine(
    (r) => [r.friendly ?? -99, r.first, r.second, r.final, r.handOver].every((d, i, all) => !i || d > all[i - 1]!),
    {
      message: 'Each stage must come after the one before it',
      path: ['first'],
    },
  );
export type Rungs = z.infer<typeof Rungs>;

export const Ladder = z.object({
  /** Never two contacts with one customer within so many days. */
  restDays: z.int().min(1, 'At least one day').max(60, 'At most 60 days'),
  /** Nobody is reminded on Saturdays and Sundays (UTC). */
  quietWeekend: z.boolean(),
  /** Less than this is not worth a letter. */
  minimumMinor: z.int().min(0).max(100_000_00),
  /** A letter about this much or more is an account that a person looks at first. */
  largeMinor: Amount.min(0, 'Not below zero'),
  /** So many days after a promised day the ladder goes on. */
  graceDays: z.int().min(0).max(30),
  /** A dealer with something overdue for so many days is proposed for a hold. */
  holdDays: z.int().min(1).max(365),
  rungs: z.record(z.enum(customerClasses), Rungs),
});
export type Ladder = z.infer<typeof Ladder>;

export const SetLadder = Ladder.extend({ seen: Seen });

// Stream `reminder-ladder`, one per organisation. Until somebody sets it, the house's own ladder (ladder.ts) counts.
export const LadderSet = event('reminder-ladder.set', Ladder);

const subject = { subject: (d: { customerId: string }) => d.customerId };
export const ReminderLine = z.object({
  invoiceId: Id,
  number: z.string(),
  stage: Stage,
  dueOn: z.iso.date(),
  daysOverdue: z.int(),
  openMinor: z.int().positive(),
});
export type ReminderLine = z.infer<typeof ReminderLine>;

// Stream `dunning`, id = customerId: what was asked, promised and disputed. One letter is about all invoices whose stage's day has come.
export const ReminderSent = event(
  'reminder.sent',
  z.object({
    reminderId: Id,
    customerId: Id,
    customerKind: z.enum(['consumer', 'dealer']),
    /** The strictest of its lines. */
    stage: Stage,
    tone: Tone,
    on: z.iso.date(),
    currency: Currency,
    lines: z.array(ReminderLine).min(1),
    /** Money of theirs that we hold and have not used. */
    unappliedMinor: z.int().nonnegative(),
    /** What the letter asks for: its lines less that money. */
    totalMinor: z.int().positive(),
    email: z.string(),
    name: z.string(),
  }),
  { personal: { ...subject, erased: { email: '(erased)', name: '(erased)' } } },
);
const note = { personal: { ...subject, erased: { note: '(erased)' } } };
export const PromiseMade = event(
  'promise.made',
  z.object({
    promiseId: Id,
    customerId: Id,
    invoiceIds: z.array(Id).min(1),
    amountMinor: z.int().positive(),
    currency: Currency,
    /** The day by which they said they will pay. */
    payOn: z.iso.date(),
    madeOn: z.iso.date(),
    /** What was settled of these invoices when it was made: payments after it keep the promise. */
    settledMinor: z.int().nonnegative(),
    note: z.string(),
  }),
  note,
);
const promise = z.object({ promiseId: Id, customerId: Id, on: z.iso.date() });
export const PromiseKept = event('promise.kept', promise);
export const PromiseBroken = event('promise.broken', promise.extend({ missingMinor: z.int().positive() }));
export const PromiseWithdrawn = event('promise.withdrawn', promise);

export const disputeReasons = [
  'not-delivered',
  'damaged',
  'wrong-goods',
  'wrong-price',
  'already-paid',
  'other',
] as const;
export const DisputeReason = z.enum(disputeReasons);
export type DisputeReason = z.infer<typeof DisputeReason>;
export const DisputeOpened = event(
  'dispute.opened',
  z.object({ disputeId: Id, customerId: Id, invoiceId: Id, reason: DisputeReason, note: z.string(), on: z.iso.date() }),
  note,
);
export const disputeOutcomes = ['upheld', 'settled', 'dismissed'] as const;
export const DisputeResolved = event(
  'dispute.resolved',
  z.object({
    disputeId: Id,
    customerId: Id,
    invoiceId: Id,
    outcome: z.enum(disputeOutcomes),
    note: z.string(),
    on: z.iso.date(),
  }),
  note,
);
export const RemindersPaused = event(
  'reminders.paused',
  z.object({ customerId: Id, until: z.iso.date().nullable(), reason: z.string() }),
);
export const RemindersResumed = event('reminders.resumed', z.object({ customerId: Id }));
/** A debt goes to a collector or a court: we write no more letters about it. */
export const InvoiceHandedOver = event(
  'invoice.handed-over',
  z.object({ customerId: Id, invoiceId: Id, to: z.string(), on: z.iso.date() }),
);
export const InvoiceTakenBack = event(
  'invoice.taken-back',
  z.object({ customerId: Id, invoiceId: Id, on: z.iso.date() }),
);

export const SendReminder = z.object({
  reminderId: Id,
  customerId: Id,
  /** Exactly what is due a letter: when facts have moved since, nothing is sent. */
  lines: z
    .array(z.object({ invoiceId: Id, stage: Stage }))
    .min(1)
    .max(200),
  totalMinor: Amount.positive(),
  tone: Tone.default('plain'),
});
export type SendReminder = z.infer<typeof SendReminder>;
export const MakePromise = z.object({
  promiseId: Id,
  customerId: Id,
  invoiceIds: z.array(Id).min(1, 'Choose at least one invoice').max(100),
  amountMinor: Amount.positive('Enter an amount above zero'),
  payOn: Day,
  note: line(500).default(''),
});
export const OnePromise = z.object({ customerId: Id, promiseId: Id });
export const OpenDispute = z.object({
  disputeId: Id,
  invoiceId: Id,
  reason: DisputeReason,
  note: text(1000, 'Say what is wrong with it'),
});
export const ResolveDispute = z.object({
  customerId: Id,
  disputeId: Id,
  outcome: z.enum(disputeOutcomes),
  note: text(1000, 'Say how it ended'),
});
export const PauseReminders = z.object({
  customerId: Id,
  until: Day.nullable().default(null),
  reason: text(500, 'Say why'),
});
export const ResumeReminders = z.object({ customerId: Id });
export const HandOver = z.object({ invoiceId: Id, to: text(120, 'Say who takes it on') });
export const TakeBack = z.object({ invoiceId: Id });
