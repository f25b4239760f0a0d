import { daysBetween } from './due';
import type { CustomerClass } from './dunning-words';

/** An invoice as a forecast sees it: when it was due, what came in for it and when. Days are UTC dates. */
export type Bill = {
  invoiceId: string;
  customerId: string;
  class: CustomerClass;
  issuedOn: string;
  dueOn: string;
  totalMinor: number;
  /** Payments and credits that settled it, in order of their day; a payment that was freed again is negative. */
  settled: readonly { on: string; minor: number; cash: boolean }[];
};

/** Chances of being settled, by the day relative to the due day. */
export type Hazards = { first: number; events: Float64Array; atRisk: Float64Array };

/** Days before and after the due day that are told apart; what is later counts as the last one. */
const EARLIEST = -60;
const LATEST = 180;
const LENGTH = LATEST - EARLIEST + 1;
const slot = (day: number) => Math.min(LENGTH - 1, Math.max(0, day - EARLIEST));

const none = (): Hazards => ({ first: EARLIEST, events: new Float64Array(LENGTH), atRisk: new Float64Array(LENGTH) });

/** The day on which nothing was open any more, as known on `asOf`; null when something still is. */
export function settledOn(bill: Bill, asOf: string): string | null {
  let open = bill.totalMinor;
  for (const { on, minor } of bill.settled) {
    if (on > asOf) break;
    open -= minor;
    if (open <= 0) return on;
  }
  return null;
}

export const openOn = (bill: Bill, asOf: string) =>
  bill.settled.reduce((open, s) => (s.on <= asOf ? open - s.minor : open), bill.totalMinor);

/** Adds one invoice's life to the counts: at risk from its issue to its settlement, or to `asOf` while it is open (censored there). */
function count(into: Hazards, bill: Bill, asOf: string) {
  const end = settledOn(bill, asOf);
  const from = slot(daysBetween(bill.dueOn, bill.issuedOn));
  const to = slot(daysBetween(bill.dueOn, end ?? asOf));
  for (let day = from; day < to; day++) into.atRisk[day]!++;
  if (end === null) return;
  into.atRisk[to]!++;
  into.events[to]!++;
}

export type Behaviour = {
  house: Hazards;
  classes: ReadonlyMap<string, Hazards>;
  customers: ReadonlyMap<string, Hazards>;
};

/** How customers paid so far, as known on a day: discrete-time hazards (Kaplan-Meier) of each customer, each class and the house. */
export function behaviour(bills: readonly Bill[], asOf: string): Behaviour {
  const house = none();
  const classes = new Map<string, Hazards>();
  const customers = new Map<string, Hazards>();
  const of = (map: Map<string, Hazards>, key: string) => {
    const known = map.get(key) ?? none();
    map.set(key, known);
    return known;
  };
  for (const bill of bills) {
    if (bill.issuedOn > asOf) continue;
    for (const into of [house, of(classes, bill.class), of(customers, bill.customerId)]) count(into, bill, asOf);
  }
  return { house, classes, customers };
}

/** How many of the wider group's invoices a customer's own history weighs as much as. */
const WEIGHT = 6;
/** The house before it has a history: four of a hundred open invoices are settled on a day around the due one. */
const FIRST_GUESS = 0.04;
/** Nobody is ever sure to pay: what is not known of very late days. */
const LATE = 0.012;

/** The chance that an invoice, still open the day before, is settled on this day: the customer's own record shrunk to the class, the class to the house. */
export function hazard(known: Behaviour, customerId: string, customerClass: string, day: number): number {
  const at = slot(day);
  const prior = day > 60 ? LATE : FIRST_GUESS;
  const shrunk = (h: Hazards | undefined, towards: number) =>
    h ? (h.events[at]! + WEIGHT * towards) / (h.atRisk[at]! + WEIGHT) : towards;
  return shrunk(known.customers.get(customerId), shrunk(known.classes.get(customerClass), shrunk(known.house, prior)));
}

/** The chances that an invoice open on `asOf` is settled within 1, 2, … days. */
export function settledWithin(known: Behaviour, bill: Bill, asOf: string, days: number, pace = 1): number[] {
  const start = daysBetween(bill.dueOn, asOf);
  let unpaid = 1;
  return Array.from({ length: days }, (_, i) => {
    unpaid *= 1 - Math.min(1, pace * hazard(known, bill.customerId, bill.class, start + i + 1));
    return 1 - unpaid;
  });
}
