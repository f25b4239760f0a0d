import { organisationById } from '@/server/identity';
import { currentTime } from '@/server/kernel/clock';
import { counted } from '@/server/kernel/counted';
import {
  currentRates,
  inBase,
  purchaseOrderPage,
  type SupplierShown,
  supplierPage,
  suppliersByIds,
  unfinishedOrders,
} from '@/server/procurement';
import { leadTimeBelieved } from '../demand';
import { type Offered, offered } from '../facts';
import { GOOD_OFFER_BP } from '../limits';
import { priceOf } from '../replenishment';
import type { Line, Snapshot } from '../snapshot';

const DAY = 86_400_000;

/** Every approved supplier with what they sell us; each thing under one supplier only, so that it is ordered once. */
export async function observe(orgId: string): Promise<{ subjects: Snapshot[]; summary: string }> {
  const [offers, suppliers] = await Promise.all([offered(orgId), approvedSuppliers()]);
  const rates = await toBase(orgId);
  const chosen = assigned(offers, suppliers, rates);
  const subjects = await snapshots(suppliers, chosen, rates);
  const lines = subjects.reduce((sum, s) => sum + s.lines.length, 0);
  return {
    subjects: subjects.filter((s) => s.lines.length > 0),
    summary: `${counted(suppliers.length, 'supplier')}, ${counted(lines, 'thing')} they sell us`,
  };
}

/** One supplier with all they sell, whoever it is usually bought from: what the gate judges an order by. */
export async function observeSupplier(orgId: string, supplierId: string): Promise<Snapshot | undefined> {
  const [offers, suppliers] = await Promise.all([offered(orgId, supplierId), suppliersByIds([supplierId])]);
  return (await snapshots(suppliers, offers, await toBase(orgId)))[0];
}

export async function approvedSuppliers(): Promise<SupplierShown[]> {
  const all: SupplierShown[] = [];
  for (let cursor: string | undefined; ; ) {
    const page = await supplierPage({ view: 'approved', limit: 200, ...(cursor && { cursor }) });
    all.push(...page.rows);
    if (!page.next) return all;
    cursor = page.next;
  }
}

export type Rates = { base: string; of: (currency: string) => number | null };

/** Our minor units for one of another currency. */
export async function toBase(orgId: string): Promise<Rates> {
  const [home, rates] = await Promise.all([organisationById(orgId), currentRates()]);
  const base = home?.currency ?? 'EUR';
  const LARGE = 1_000_000_000;
  const of = (currency: string) => {
    if (currency === base) return 1;
    const rate = rates.find((r) => r.currency === currency)?.rate;
    return rate ? inBase(LARGE, currency, base, rate) / LARGE : null;
  };
  return { base, of };
}

/** Each thing at the supplier it is usually bought from, with who asks clearly less for it; else at the cheapest. */
export function assigned(offers: readonly Offered[], suppliers: readonly SupplierShown[], rates: Rates): Offered[] {
  const currency = new Map(suppliers.map((s) => [s.supplierId, s.currency]));
  const cost = ({ supplierId, line }: Offered) =>
    (priceOf(line, Math.max(line.reorderQuantity, line.breaks[0]!.fromQuantity)) ?? Number.POSITIVE_INFINITY) *
    (rates.of(currency.get(supplierId) ?? '') ?? Number.POSITIVE_INFINITY);
  const best = new Map<string, Offered>();
  for (const offer of offers.filter((o) => currency.has(o.supplierId))) {
    const now = best.get(offer.line.itemId);
    const usual = (o: Offered) => o.preferred === o.supplierId;
    if (!now || (!usual(now) && (usual(offer) || cost(offer) < cost(now)))) best.set(offer.line.itemId, offer);
  }
  return [...best.values()].map((offer) => {
    const cheapest = offers
      .filter((o) => o.line.itemId === offer.line.itemId && currency.has(o.supplierId))
      .reduce((a, b) => (cost(b) < cost(a) ? b : a), offer);
    const lessBp = Math.round((1 - cost(cheapest) / cost(offer)) * 10_000);
    if (!(lessBp >= GOOD_OFFER_BP)) return offer;
    const supplier = suppliers.find((s) => s.supplierId === cheapest.supplierId)!.name;
    return { ...offer, line: { ...offer.line, elsewhere: { supplier, lessBp } } };
  });
}

async function snapshots(
  suppliers: readonly SupplierShown[],
  offers: readonly Offered[],
  rates: Rates,
): Promise<Snapshot[]> {
  const now = currentTime().getTime();
  const today = new Date(now).toISOString().slice(0, 10);
  const since = new Date(now - 30 * DAY).toISOString().slice(0, 10);
  const [unfinished, recent] = await Promise.all([unfinishedOrders(), purchaseOrderPage({ view: 'all', limit: 200 })]);
  const spentMonthMinor = recent.rows
    .filter((o) => o.sentOn && o.sentOn >= since && o.status !== 'cancelled')
    .reduce((sum, o) => sum + o.baseTotalMinor, 0);
  const drafts = unfinished.filter((o) => o.status === 'draft').map(({ number, itemIds }) => ({ number, itemIds }));
  const age = (at: string | null) => (at ? Math.floor((now - Date.parse(at)) / DAY) : null);
  return suppliers.map((s) => ({
    id: s.supplierId,
    type: 'supplier',
    label: s.name,
    today,
    active: s.active,
    approved: s.approved,
    hasBank: s.bankLast4 !== null,
    hasContact: s.contacts.length > 0,
    daysKnown: age(s.addedAt) ?? 0,
    daysSinceBankChange: age(s.bankChangedAt),
    orders: s.orders,
    deliveries: s.deliveries,
    rating: s.rating,
    onTime: s.shares?.onTime ?? null,
    currency: s.currency,
    baseCurrency: rates.base,
    toBase: rates.of(s.currency),
    minimumOrderMinor: s.minimumOrderMinor,
    freightMinor: s.freightMinor,
    freeFreightFromMinor: s.freeFreightFromMinor,
    drafts,
    spentMonthMinor,
    lines: offers.filter((o) => o.supplierId === s.supplierId).map((o) => timed(o, s)),
  }));
}

/** With the lead time that is agreed, moved towards what deliveries showed. */
export function timed({ line, ownLeadTime }: Offered, s: SupplierShown): Line {
  const agreed = { mean: ownLeadTime ?? s.leadTimeDays, sd: s.leadTimeSdDays };
  const believed = s.observed ? leadTimeBelieved(agreed, s.observed) : agreed;
  // What a supplier shows over all they sell says little about a thing with a lead time of its own.
  return { ...line, leadTimeDays: ownLeadTime ?? believed.mean, leadTimeSdDays: believed.sd };
}
