import { counted } from '@/server/kernel/counted';
import { moneyText } from '@/server/kernel/money';
import { cashReceived } from '@/server/receivables';
import type { BriefingFact } from '../contract';
import { dayOf, type Span } from '../period';
import { hoursToShip, salesTotals } from '../projections/sale.queries';

const DAY_MS = 86_400_000;
/** A usual day is the mean of so many before. */
const USUAL_DAYS = 28;
/** From this much above or below a usual day on, a figure stands out. */
const STANDS_OUT = 0.25;

type Sees = (fn: string) => boolean;
type Line = Pick<BriefingFact, 'key' | 'text' | 'href'> & { value: number; usual: number };

const one = (value: number) => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** Compared with a usual day; nothing to compare with is plain. */
function toneOf({ value, usual }: Line): BriefingFact['tone'] {
  if (usual === 0 || Math.abs(value - usual) < usual * STANDS_OUT) return 'plain';
  return value > usual ? 'good' : 'watch';
}

/** Yesterday (UTC) beside a usual day, and today so far. Each only for those who may see it. */
export async function happened(now: Date, currency: string, sees: Sees): Promise<BriefingFact[]> {
  const today = new Date(`${dayOf(now)}T00:00:00Z`);
  const yesterday = new Date(today.getTime() - DAY_MS);
  const before = new Date(yesterday.getTime() - USUAL_DAYS * DAY_MS);
  const end = (at: Date) => new Date(at.getTime() - 1);
  const past: Span = { days: 1, from: yesterday, until: end(today), beforeFrom: before, beforeUntil: end(yesterday) };
  const running: Span = { days: 1, from: today, until: now, beforeFrom: yesterday, beforeUntil: end(today) };
  const [sold, soldToday, left, usuallyLeft, paid, usuallyPaid] = await Promise.all([
    sees('orders') || sees('analytics') ? salesTotals(past, currency) : null,
    sees('orders') || sees('analytics') ? salesTotals(running, currency) : null,
    sees('orders') || sees('analytics') ? hoursToShip(running) : null,
    sees('orders') || sees('analytics') ? hoursToShip(past) : null,
    sees('receivables') ? cashReceived(dayOf(yesterday), dayOf(yesterday), currency) : null,
    sees('receivables') ? cashReceived(dayOf(before), dayOf(end(yesterday)), currency) : null,
  ]);
  const lines: Line[] = [];
  const money = (minor: number) => moneyText(Math.round(minor), currency);
  const add = (
    key: string,
    href: string,
    value: number,
    total: number,
    says: (n: number) => string,
    bare: (n: number) => string,
  ) => {
    const usual = total / USUAL_DAYS;
    lines.push({ key, href, value, usual, text: `${says(value)}; a usual day has ${bare(usual)}` });
  };
  if (sold) {
    add(
      'orders',
      '/desk/orders',
      sold.now.orders,
      sold.before.orders,
      (n) => `${counted(n, 'order')} placed yesterday`,
      (n) => one(Math.round(n * 10) / 10),
    );
    if (sees('analytics'))
      add(
        'revenue',
        '/desk/overview?period=7d',
        sold.now.netMinor,
        sold.before.netMinor,
        (n) => `${money(n)} net revenue yesterday`,
        money,
      );
  }
  if (left && usuallyLeft)
    add(
      'shipped',
      '/desk/orders?status=shipped&status=delivered',
      left.before.shipped,
      usuallyLeft.before.shipped,
      (n) => `${counted(n, 'order')} left complete yesterday`,
      (n) => one(Math.round(n * 10) / 10),
    );
  if (paid && usuallyPaid)
    add(
      'paid',
      '/desk/receivables',
      paid.netMinor,
      usuallyPaid.netMinor,
      (n) => `${money(n)} came in yesterday`,
      money,
    );
  const facts: BriefingFact[] = lines.map((line) => ({
    key: line.key,
    part: 'happened',
    text: line.text,
    href: line.href,
    tone: toneOf(line),
  }));
  if (soldToday) {
    const { orders, netMinor } = soldToday.now;
    const worth = sees('analytics') ? `, ${money(netMinor)} net` : '';
    const text = `${counted(orders, 'order')} today so far${worth}`;
    facts.push({ key: 'today', part: 'happened', text, href: '/desk/overview?period=today', tone: 'plain' });
  }
  return facts;
}
