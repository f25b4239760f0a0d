/** What a world's sales and purchases of one product came to. Money in minor units, net of tax. */
export type Tally = {
  units: number;
  netMinor: number;
  costMinor: number;
  /** What goods received in the period cost. */
  receivedMinor: number;
  /** Days that ended with nothing to promise. */
  outDays: number;
  /** Pieces that would have been asked for and could not be promised. */
  lostUnits: number;
};
export const nothing = (): Tally => ({
  units: 0,
  netMinor: 0,
  costMinor: 0,
  receivedMinor: 0,
  outDays: 0,
  lostUnits: 0,
});

/** Days over which demand is averaged. */
const DEMAND_DAYS = 28;

/** One product in both worlds. `available`: on hand less what is promised. */
export class Item {
  sku = '';
  name = '';
  priceMinor = 0;
  costMinor = 0;
  real = nothing();
  other = nothing();
  /** Available in the world that was, and in the other one. */
  available = 0;
  otherAvailable = 0;
  private coming: { day: number; quantity: number }[] = [];
  private demand: number[] = [];
  private today = 0;

  asked(quantity: number) {
    this.today += quantity;
  }

  /** Ends a day: demand is remembered, and only the newest days of it. */
  endDay() {
    this.demand.push(this.today);
    this.today = 0;
    if (this.demand.length > DEMAND_DAYS) this.demand.shift();
  }

  /** Pieces a day, over the newest days. */
  get daily() {
    return this.demand.reduce((a, b) => a + b, 0) / Math.max(1, Math.min(DEMAND_DAYS, this.demand.length));
  }

  get onOrder() {
    return this.coming.reduce((sum, c) => sum + c.quantity, 0);
  }

  order(quantity: number, arrives: number) {
    this.coming.push({ day: arrives, quantity });
  }

  /** Goods that arrive by this day come in. */
  arrive(day: number) {
    for (const { quantity } of this.coming.filter((c) => c.day <= day)) {
      this.otherAvailable += quantity;
      this.other.receivedMinor += quantity * this.costMinor;
    }
    this.coming = this.coming.filter((c) => c.day > day);
  }
}
