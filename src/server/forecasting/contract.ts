import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Id, Quantity, text } from '@/server/kernel/values';
import { demandClasses } from './methods/classify';
import { methods } from './methods/fit';

// Pure words and sums that pages use too: classes, methods, weeks, and what a service level makes of a forecast.
export { type DemandClass, demandClasses } from './methods/classify';
export type { Method } from './methods/fit';
export { outlook, targetFor } from './targets';
export { weeksLater } from './week';

/** Weeks ahead that a forecast reaches. */
export const HORIZON = 12;
/** Weeks ahead that methods are compared on: about as far as goods take to come. */
export const COMPARED = 4;
/** Weeks in a season. */
export const SEASON = 52;
/** At most so many weeks of history are looked at. */
export const LONGEST_HISTORY = 156;
/** A forecast that has missed to one side by this many mean errors is chosen anew. */
export const SIGNAL_BOUND = 4;
/** Weeks after which methods are compared anew, however well one does. */
export const COMPARE_EVERY = 4;

const Week = z.iso.date();
const units = z.number().nonnegative();

/** One week of a forecast, in units: what is expected, and where 80 and 95 of 100 outcomes should lie. */
export const Point = z.object({
  week: Week,
  mean: units,
  low80: units,
  high80: units,
  low95: units,
  high95: units,
});

/** How a method did from all origins in the history; errors are actual less forecast. */
export const Compared = z.object({
  method: z.enum(methods),
  n: z.int(),
  me: z.number(),
  mae: z.number(),
  rmse: z.number(),
  mase: z.number().nullable(),
  rmsse: z.number().nullable(),
});

export const whys = ['first', 'compared', 'kept', 'off-track'] as const;

export const Forecast = z.object({
  class: z.enum(demandClasses),
  /** Weeks per week with demand; null when nothing was asked for. */
  adi: z.number().nullable(),
  cv2: z.number(),
  method: z.enum(methods),
  parameters: z.record(z.string(), z.number()),
  /** `first`: there was none. `compared`: it is time to compare. `off-track`: it missed to one side. `kept`: same method, new weeks. */
  why: z.enum(whys),
  /** The Monday of the first week in `history`, and units ordered per week since. */
  since: Week,
  history: z.array(units).max(LONGEST_HISTORY),
  points: z.array(Point).min(1).max(52),
  /** Standard deviation of the error one week ahead, in units. */
  sigma: units,
  compared: z.array(Compared),
});
export type Forecast = z.infer<typeof Forecast>;

// Stream `forecast`, id = productId.
export const ForecastMade = event('forecast.made', Forecast.extend({ productId: Id, week: Week }));
/** A week is over: what was ordered against what was forecast for it. The signal is the sum of errors over their mean size. */
export const ForecastTracked = event(
  'forecast.tracked',
  z.object({
    productId: Id,
    week: Week,
    method: z.enum(methods),
    forecast: units,
    actual: units,
    weeks: z.int().positive(),
    sumOfErrors: z.number(),
    meanAbsoluteError: units,
    signal: z.number(),
    offTrack: z.boolean(),
  }),
);

// Stream `forecast-run`, id = runId.
export const ForecastsRequested = event(
  'forecast-run.requested',
  z.object({ runId: Id, productIds: z.array(Id).nullable() }),
);

export const Quantities = z.object({
  /** Kept against the uncertain part of demand during lead time and review. */
  safetyStock: z.int().min(0, 'Not below zero').max(1_000_000),
  /** At or below it (on hand and on order, less promised), more is ordered. */
  reorderPoint: z.int().min(0, 'Not below zero').max(1_000_000),
  /** What an order fills up to. */
  targetQuantity: z.int().min(0, 'Not below zero').max(1_000_000),
});
export const Basis = z.object({
  /** Share of order cycles without a stock-out, in basis points: 9500 is 95 %. */
  serviceLevelBp: z.int().min(5000, 'At least 50 %').max(9990, 'At most 99.9 %'),
  leadTimeDays: z.int().min(0, 'Not below zero').max(365, 'At most a year'),
  /** Standard deviation of the lead time. */
  leadTimeSdDays: z.int().min(0).max(180).default(0),
  /** Days between two looks at the stock. */
  reviewDays: z.int().min(1, 'At least a day').max(90, 'At most 90 days').default(7),
});

// Stream `inventory-target`, id = productId.
export const TargetSet = event(
  'inventory-target.set',
  Quantities.extend(Basis.shape).extend({
    productId: Id,
    /** Units a week that were expected when it was set; null when nothing was forecast. */
    forecastDemand: z.number().nullable(),
    reason: z.string(),
  }),
);
export const TargetCleared = event('inventory-target.cleared', z.object({ productId: Id, reason: z.string() }));

export const RequestForecasts = z.object({
  runId: Id,
  /** Only these products; all when left out. */
  productIds: z.array(Id).min(1).max(500).optional(),
});
export const RecordForecast = z.object({
  productId: Id,
  /** The Monday of the first week forecast. */
  week: Week,
  forecast: Forecast,
});
export const SetTarget = Quantities.extend(Basis.shape).extend({
  productId: Id,
  reason: text(300, 'Say why'),
  /** The target that this is meant to change, as it was seen; refused when it is another by now. Left out: whatever it is. */
  expectedTarget: z.int().nonnegative().nullable().optional(),
});
/** Takes a target back to what it was before: another one, or none. The low-stock level follows. */
export const RestoreTarget = z.object({
  productId: Id,
  before: Quantities.extend(Basis.shape).nullable(),
  lowLevel: Quantity.nonnegative(),
});
