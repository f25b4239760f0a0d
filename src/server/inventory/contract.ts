import { z } from 'zod';
import { event } from '@/server/kernel/event';
import { Id, line, Quantity, text } from '@/server/kernel/values';

/** The one location of a first form; the streams already carry it. */
export const MAIN = 'main';
const at = { productId: Id, location: z.string() };

// Stream `stock`, id = `<productId>-<location>`. on hand = received + adjusted − issued; available = on hand − reserved.
export const StockReceived = event(
  'stock.received',
  z.object({ ...at, quantity: z.int().positive(), reference: z.string() }),
);
export const StockAdjusted = event(
  'stock.adjusted',
  z.object({ ...at, delta: z.int(), reason: z.string(), note: z.string() }),
);
export const StockCounted = event(
  'stock.counted',
  z.object({ ...at, counted: z.int().nonnegative(), delta: z.int(), note: z.string() }),
);
export const StockReserved = event('stock.reserved', z.object({ ...at, orderId: Id, quantity: z.int().positive() }));
export const StockReleased = event(
  'stock.released',
  z.object({ ...at, orderId: Id, quantity: z.int().positive(), reason: z.string() }),
);
export const StockIssued = event(
  'stock.issued',
  z.object({ ...at, orderId: Id, shipmentId: Id, quantity: z.int().positive() }),
);
export const StockReturned = event(
  'stock.returned',
  z.object({ ...at, orderId: Id, quantity: z.int().positive(), to: z.enum(['stock', 'scrap']) }),
);
export const LowStockLevelSet = event('stock.low-level-set', z.object({ ...at, level: z.int().nonnegative() }));
/** Where it lies, for the picker's route. */
export const BinAssigned = event('stock.bin-assigned', z.object({ ...at, bin: z.string() }));

export const adjustReasons = ['damage', 'theft', 'found', 'sample', 'correction'] as const;
const place = { productId: Id, location: z.string().default(MAIN) };
export const ReceiveStock = z.object({
  ...place,
  quantity: Quantity.positive('At least one'),
  reference: text(120, 'Say where it comes from'),
});
export const AdjustStock = z.object({
  ...place,
  delta: Quantity.refine((n) => n !== 0, 'Enter how many more or fewer'),
  reason: z.enum(adjustReasons),
  note: line(500).default(''),
});
export const CountStock = z.object({
  ...place,
  counted: Quantity.nonnegative('Enter the counted quantity'),
  note: line(500).default(''),
});
export const ReserveStock = z.object({ ...place, orderId: Id, quantity: Quantity.positive() });
export const ReleaseStock = z.object({ ...place, orderId: Id, reason: z.string() });
export const IssueStock = z.object({ ...place, orderId: Id, shipmentId: Id, quantity: Quantity.positive() });
export const SetLowStockLevel = z.object({ ...place, level: Quantity.nonnegative() });
export const AssignBin = z.object({
  ...place,
  bin: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z0-9-]{1,12}$/, 'Such as A-03-2'),
});
export const ReturnStock = z.object({
  ...place,
  orderId: Id,
  quantity: Quantity.positive(),
  to: z.enum(['stock', 'scrap']),
});
