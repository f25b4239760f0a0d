import type { Line, Snapshot } from './snapshot';

const id = (n: number) => `0190a000-0000-7000-8000-${String(n).padStart(12, '0')}`;

/** A seal that is used four times a day and takes two weeks to come. */
export const line = (over: Partial<Line> = {}, n = 1): Line => ({
  itemId: id(n),
  kind: 'component',
  sku: `C-SEAL-${n}`,
  name: 'Mechanical seal 12 mm',
  unit: 'piece',
  onHand: 60,
  onOrder: 0,
  demand: { mean: 4, sd: 3, days: 91, units: 364 },
  reorderPoint: 40,
  reorderQuantity: 100,
  breaks: [
    { fromQuantity: 10, unitPriceMinor: 500 },
    { fromQuantity: 250, unitPriceMinor: 440 },
  ],
  orderMultiple: 10,
  leadTimeDays: 14,
  leadTimeSdDays: 3,
  lastPaidMinor: 495,
  standardCostMinor: 480,
  contributionMinor: 4_000,
  ...over,
});

/** A supplier known for years who sells that seal. */
export const supplier = (over: Partial<Snapshot> = {}): Snapshot => ({
  id: id(100),
  type: 'supplier',
  label: 'Dichtungstechnik Nord GmbH',
  today: '2026-11-21',
  active: true,
  approved: true,
  hasBank: true,
  hasContact: true,
  daysKnown: 400,
  daysSinceBankChange: 400,
  orders: 7,
  deliveries: 6,
  rating: 4.4,
  onTime: 0.83,
  currency: 'EUR',
  baseCurrency: 'EUR',
  toBase: 1,
  minimumOrderMinor: 0,
  freightMinor: 1_900,
  freeFreightFromMinor: 150_000,
  drafts: [],
  spentMonthMinor: 500_000,
  lines: [line()],
  ...over,
});
