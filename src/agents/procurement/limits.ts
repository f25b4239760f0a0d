/** What the agent of procurement may at most, and what it reckons with. Money in minor units of the organisation's currency. */

/** Share of a price that a year in stock costs: capital, space, ageing. */
export const HOLDING_RATE = 0.25;
/** What an order costs us besides the goods: writing, receiving, booking. */
export const ORDER_COST_MINOR = 4_000;
/** In so many of hundred cycles the stock shall last until the goods arrive. */
export const SERVICE_LEVEL = 0.975;
/** The agent looks once a day: stock must last a day longer than the lead time. */
export const REVIEW_DAYS = 1;
/** Demand of fewer days, or of fewer units, says too little: then what people set counts. */
export const ENOUGH = { days: 28, units: 5 } as const;
/** What will be due within so many days comes along in the same order. */
export const COMES_ALONG_DAYS = 14;
/** To reach a supplier's minimum, lines are raised up to so many days of cover. */
export const TOP_UP_DAYS = 120;
/** Of the contribution of pumps that wait for a part, so much is lost for good: low, expected, high. */
export const LOST = { low: 0.1, middle: 0.3, high: 1 } as const;

/** Held up so long on average, that share is gone. */
export const DELAY_DAYS = 7;

/** An approved supplier who asks at least so much less than the usual one is named on the card. */
export const GOOD_OFFER_BP = 500;

/** The gate. A price this far above the last paid (or the standard cost, when none was) is not proposed. */
export const PRICE_TOLERANCE_BP = 1500;
/** Above this, a price is still routine. */
export const ROUTINE_PRICE_BP = 300;
/** No order makes stock last longer than so many days, unless the supplier's smallest lot does. */
export const MOST_COVER_DAYS = 183;
export const ROUTINE_COVER_DAYS = 92;
export const MOST_PER_ORDER_MINOR = 2_500_000;
export const ROUTINE_ORDER_MINOR = 250_000;
/** All orders of thirty days together, the one proposed included. */
export const MOST_PER_MONTH_MINOR = 8_000_000;
/** So long after they were entered, or after their bank details changed, only people order from a supplier. */
export const NEW_SUPPLIER_DAYS = 14;
/** Deliveries after which orders to a supplier are routine. */
export const KNOWN_AFTER_DELIVERIES = 3;
