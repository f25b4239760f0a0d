import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Amount } from '@/server/kernel/money';
import { Day, Id } from '@/server/kernel/values';

/** A day (UTC) or an instant. */
export const Moment = z.union([Day, z.iso.datetime({ offset: true })]);

/** Which events. What is left out does not matter. */
export const EventFilter = z.object({
  types: z.array(z.string().max(80)).max(50).optional(),
  streamType: z.string().max(60).optional(),
  /** The whole id, such as `order-0193…`. */
  streamId: z.string().max(200).optional(),
  /** Who: `user:…`, `api:…`, `agent:pricing`; only the kind with its colon (`agent:`) means all of them. */
  by: z.string().max(120).optional(),
  correlationId: z.string().max(100).optional(),
  /** From the beginning of a day or an instant on. */
  from: Moment.optional(),
  /** To the end of a day or an instant, both included. */
  to: Moment.optional(),
});
export type EventFilter = z.output<typeof EventFilter>;

/** A page of events, newest first. The cursor is the last row's position. */
export const ListEvents = EventFilter.extend({
  cursor: z.int().positive().optional(),
  limit: z.int().min(1).max(500).default(50),
});

/** Posts an event by hand: its data as the type's command takes them. Only types that are plain facts can be posted. */
export const PostEvent = z.object({
  eventId: Id,
  type: z.string().max(80),
  data: z.record(z.string(), z.json()),
});

/** What stands for a field of a person's for readers who may not see it. */
export const HIDDEN = '(hidden)';

/** What can be done with the log as a whole: check everything against it, or build tables anew from it. */
export const TaskKind = z.enum(['check', 'rebuild']);
export type TaskKind = z.infer<typeof TaskKind>;

/** Somebody asked for a check, or for projections to be built anew. No names: all of them. */
export const TaskRequested = event(
  'log-task.requested',
  z.object({ taskId: Id, kind: TaskKind, projections: z.array(z.string()) }),
);
/** It was done. `position`: as of that event; `rows`: compared or built; `faults`: found by a check, set right by a rebuild. */
export const TaskFinished = event(
  'log-task.finished',
  z.object({ taskId: Id, position: z.int(), rows: z.int(), faults: z.int(), message: z.string() }),
);
/** It could not be done; the tables are as they were. */
export const TaskFailed = event('log-task.failed', z.object({ taskId: Id, message: z.string() }));

/** Somebody has mended what a consumer of the log stands at, and wants it to go on now. */
export const RetryConsumer = z.object({ consumer: z.string().min(1).max(120) });
export const ConsumerRetried = event('consumer.retry-requested', RetryConsumer);

export const CheckIntegrity = z.object({ taskId: Id });
export const RebuildProjections = z.object({
  taskId: Id,
  projections: z.array(z.string().max(80)).max(200).default([]),
});
export const FinishTask = z.object({
  taskId: Id,
  position: z.int(),
  rows: z.int(),
  faults: z.int(),
  message: z.string(),
});
export const FailTask = z.object({ taskId: Id, message: z.string() });

/** Figures whose making can be shown. */
export const Figure = z.enum([
  ...(['price', 'cost', 'stock', 'reserved'] as const),
  ...(['balance', 'tax'] as const),
  ...(['unit-price', 'shipping', 'order-tax', 'order-total'] as const),
  'dealer-price',
]);
export type Figure = z.infer<typeof Figure>;
/** The id is the product's, the invoice's, the order's or the dealer's; of an order or a dealer a price is that of one product. */
export const Explain = z
  .object({ figure: Figure, id: Id, productId: Id.optional() })
  .refine(({ figure, productId }) => productId || (figure !== 'unit-price' && figure !== 'dealer-price'), {
    path: ['productId'],
    error: 'Say which product',
  });
export type Explain = z.infer<typeof Explain>;
/** What a figure is made of. Amounts are minor units where there is a currency, else pieces. */
export type Explained = {
  title: string;
  currency: string | null;
  /** What came before the steps that are shown. */
  earlier: { steps: number; amount: number };
  steps: { eventId: string; at: string; by: string; label: string; amount: number; reason: string | null }[];
  result: number;
  rules: string[];
  /** Whether who asks may open the events. */
  mayFollow: boolean;
};

/** A question to the last days: what if prices, or the way of reordering, had been another? */
export const WhatIf = z.object({
  days: z.int().min(7, 'At least 7 days').max(365, 'At most 365 days').default(30),
  /** Added to every price, in per cent. */
  percent: z.number().min(-90, 'Not below −90 %').max(500, 'At most 500 %').default(0),
  /** Prices of single products (minor units, as the list has them); they win over `percent`. */
  prices: z.record(Id, Amount.positive()).default({}),
  /** How buyers answer: −1.5 means 1 % dearer sells 1.5 % less. 0: they buy the same. */
  elasticity: z.number().min(-5, 'Between −5 and 0').max(0, 'Between −5 and 0').default(0),
  /** Reorder when stock falls to the demand of lead and safety days, and buy for so many days. Null: goods come as they came. */
  reorder: z
    .object({
      leadDays: z.int().min(1, 'At least 1 day').max(180, 'At most 180 days'),
      safetyDays: z.int().min(0, 'Not below 0').max(180, 'At most 180 days'),
      orderDays: z.int().min(1, 'At least 1 day').max(365, 'At most 365 days'),
    })
    .nullable()
    .default(null),
});
export type WhatIf = z.output<typeof WhatIf>;

/** What of a compared world a person wants proposed: prices, or stock targets with their reorder points. */
export const wishables = ['price', 'target'] as const;
/** Asks that the answer to a what-if, as it was at a position on a day, becomes proposals for some of its products. */
export const ProposeWhatIf = z.object({
  question: WhatIf,
  position: z.int().positive(),
  day: z.iso.date(),
  products: z.array(Id).min(1, 'Choose at least one product').max(40, 'At most 40 products at a time'),
});
export type ProposeWhatIf = z.output<typeof ProposeWhatIf>;

/** One product's change and what the other world made of it in the days of the question; money in minor units, net of tax. */
export const WhatIfWish = z.object({
  productId: Id,
  label: z.string(),
  priceMinor: z.int().optional(),
  expectedMinor: z.int().optional(),
  safetyStock: z.int().optional(),
  reorderPoint: z.int().optional(),
  targetQuantity: z.int().optional(),
  marginMinor: z.int(),
  cashMinor: z.int(),
  outDaysWas: z.int(),
  outDaysIs: z.int(),
});
export type WhatIfWish = z.infer<typeof WhatIfWish>;

// Stream `what-if`, id made of question, position and day: the same one turned into proposals again asks for nothing new.
export const WhatIfAsked = event(
  'what-if.proposals-asked',
  z.object({
    ...{ whatIfId: Id, by: z.string(), what: z.enum(wishables), currency: z.string().length(3) },
    ...{ question: WhatIf, position: z.int(), day: z.iso.date(), wishes: z.array(WhatIfWish) },
  }),
);
/** What the agent made of it: a decision that waits, or its gate's reasons. `asked` is the event that is answered. */
export const WhatIfAnswered = event(
  'what-if.proposals-answered',
  z.object({
    ...{ whatIfId: Id, asked: Id, what: z.enum(wishables) },
    answers: z.array(z.object({ productId: Id, decisionId: Id.nullable(), reasons: z.array(z.string()) })),
  }),
);

/** The question in words: "all prices +5 %, reordering at 14 + 7 days". */
export function whatIfWords({ percent, prices, elasticity, reorder }: WhatIf): string {
  const signed = (n: number) => `${n > 0 ? '+' : '−'}${Math.abs(n)} %`;
  const days = (n: number) => (n === 1 ? '1 day' : `${n} days`);
  const single = Object.keys(prices).length;
  return [
    ...(percent !== 0 ? [`all prices ${signed(percent)}`] : []),
    ...(single > 0 ? [`${single} single price${single === 1 ? '' : 's'}`] : []),
    ...(elasticity !== 0 ? [`buyers answering by ${String(elasticity).replace('-', '−')}`] : []),
    ...(reorder
      ? [
          `reordering for ${days(reorder.orderDays)} at ${days(reorder.leadDays)} of delivery and ${reorder.safetyDays} of safety`,
        ]
      : []),
  ].join(', ');
}

/** The root over all sealed blocks as it was told to others: mailed to the owners and kept beside the database. */
export const LogAnchored = event(
  'log.anchored',
  z.object({
    on: z.iso.date(),
    seals: z.int().positive(),
    sealedTo: z.int().positive(),
    root: z.string().regex(/^[0-9a-f]{64}$/),
  }),
);
/** Publishes the root as it is now; once a day it happens by itself. */
export const AnchorLog = z.object({ on: z.iso.date() });
/** A root as people pass it on: how many blocks it is over, a colon, 64 hexadecimal digits. */
export const PublishedRoot = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^\d{1,12}:[0-9a-f]{64}$/, 'A root is a number, a colon and 64 digits: 1234:9f86d0…')
  .transform((text) => ({ seals: Number(text.split(':')[0]), root: text.split(':')[1]! }));
/** What a proof can be asked of: one event, or everything that happened to an invoice or an order. */
export const Provable = z.object({ kind: z.enum(['event', 'invoice', 'order']), id: Id });
