import { daysBetween, plusDays } from './due';
import { type Behaviour, type Bill, behaviour, openOn, settledWithin } from './payment-behaviour';

/** Word given that money comes by a day, and what stands in the way of an invoice. */
export type Words = {
  promised: ReadonlyMap<string, string>;
  /** Disputed or handed over: not counted until that is settled. */
  doubtful: ReadonlySet<string>;
  /** The share of promises kept so far; two kept of three before there is a record. */
  keptShare: number;
};
export const noWords: Words = { promised: new Map(), doubtful: new Set(), keptShare: 2 / 3 };

/** A week's expected receipts, with the range that four of five weeks fall into. Minor units. */
export type Week = {
  from: string;
  to: string;
  expectedMinor: number;
  lowMinor: number;
  highMinor: number;
  /** What falls due in the week, whenever it is paid. */
  dueMinor: number;
};
export type Forecast = {
  asOf: string;
  weeks: Week[];
  openMinor: number;
  /** Open but disputed or handed over. */
  doubtfulMinor: number;
  /** Expected after the last week, or never. */
  laterMinor: number;
};

/** z of a range that holds four of five. */
const Z = 1.2816;

/**
 * Expected receipts by week from what is open on a day. Each invoice is settled on a day by its customer's own record; its weeks'
 * chances add up to at most one. The range treats invoices as independent: var = Σ open² p (1 − p).
 */
export function cashForecast(bills: readonly Bill[], asOf: string, weeks: number, words: Words = noWords): Forecast {
  const known = behaviour(bills, asOf);
  const open = bills
    .filter((b) => b.issuedOn <= asOf)
    .map((bill) => ({ bill, openMinor: openOn(bill, asOf) }))
    .filter((o) => o.openMinor > 0);
  const sure = open.filter((o) => !words.doubtful.has(o.bill.invoiceId));
  const chances = sure.map(({ bill }) => weekly(known, bill, asOf, weeks, words));
  const rows = Array.from({ length: weeks }, (_, w): Week => {
    const [from, to] = [plusDays(asOf, w * 7 + 1), plusDays(asOf, w * 7 + 7)];
    let [mean, variance, due] = [0, 0, 0];
    for (const [i, { bill, openMinor }] of sure.entries()) {
      const p = chances[i]![w]!;
      mean += openMinor * p;
      variance += openMinor * openMinor * p * (1 - p);
      if (bill.dueOn >= from && bill.dueOn <= to) due += openMinor;
    }
    const spread = Z * Math.sqrt(variance);
    return {
      from,
      to,
      expectedMinor: Math.round(mean),
      lowMinor: Math.max(0, Math.round(mean - spread)),
      highMinor: Math.round(mean + spread),
      dueMinor: due,
    };
  });
  const openMinor = open.reduce((sum, o) => sum + o.openMinor, 0);
  const doubtfulMinor = openMinor - sure.reduce((sum, o) => sum + o.openMinor, 0);
  const expected = rows.reduce((sum, r) => sum + r.expectedMinor, 0);
  return { asOf, weeks: rows, openMinor, doubtfulMinor, laterMinor: openMinor - doubtfulMinor - expected };
}

/** The chance of each week. A promised day takes the share of promises that are kept; the rest goes on as usual after it. */
function weekly(known: Behaviour, bill: Bill, asOf: string, weeks: number, words: Words): number[] {
  const days = weeks * 7;
  const promisedOn = words.promised.get(bill.invoiceId);
  const wait = promisedOn ? Math.max(0, daysBetween(asOf, promisedOn)) : 0;
  const byDay = promisedOn
    ? [...Array<number>(wait).fill(0), ...settledWithin(known, bill, plusDays(asOf, wait), days)]
    : settledWithin(known, bill, asOf, days);
  const kept = promisedOn ? words.keptShare : 0;
  const by = (day: number) => (day <= 0 ? 0 : (day >= wait ? kept : 0) + (1 - kept) * byDay[day - 1]!);
  return Array.from({ length: weeks }, (_, w) => by(w * 7 + 7) - by(w * 7));
}

/** What really came in for invoices that were open on `asOf`, from a day to a day. */
export const receivedFor = (bills: readonly Bill[], asOf: string, from: string, to: string) =>
  bills.reduce(
    (sum, bill) =>
      bill.issuedOn > asOf
        ? sum
        : sum + bill.settled.reduce((s, p) => (p.cash && p.on >= from && p.on <= to ? s + p.minor : s), 0),
    0,
  );

export type Trial = { asOf: string; expectedMinor: number; lowMinor: number; highMinor: number; actualMinor: number };

/** How the forecast would have done: made anew as of each past week, with what was known then, against what came in the week after. */
export function trials(bills: readonly Bill[], today: string, count: number): Trial[] {
  return Array.from({ length: count }, (_, i) => {
    const asOf = plusDays(today, -7 * (count - i));
    const [week] = cashForecast(bills, asOf, 1).weeks;
    const { from, to, expectedMinor, lowMinor, highMinor } = week!;
    return { asOf, expectedMinor, lowMinor, highMinor, actualMinor: receivedFor(bills, asOf, from, to) };
  });
}

/** Sum of misses against the sum of what came (WAPE), and how many weeks lay within their range; null before anything came in. */
export function accuracy(past: readonly Trial[]) {
  const actual = past.reduce((sum, t) => sum + t.actualMinor, 0);
  if (actual === 0) return null;
  const missed = past.reduce((sum, t) => sum + Math.abs(t.actualMinor - t.expectedMinor), 0);
  const inside = past.filter((t) => t.actualMinor >= t.lowMinor && t.actualMinor <= t.highMinor).length;
  return { errorShare: missed / actual, inside, of: past.length };
}
