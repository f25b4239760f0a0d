import { listDealers } from '@/server/customers';
import { db } from '@/server/kernel/database/pools';
import { dayOf, plusDays } from '../due';
import { classOf } from '../ladder';
import type { Bill } from '../payment-behaviour';
import { dateOf } from './invoice.queries';

/** Older habits say little about today's. */
const MEMORY_DAYS = 400;
const MOST = 8000;

/** The invoices of the last months, and all that are open, with what settled them day by day. Three queries. */
export async function cashBills(today: string): Promise<{ bills: Bill[]; currency: string }> {
  const [invoices, dealers] = await Promise.all([
    db.invoice.findMany({
      where: { OR: [{ issuedOn: { gte: dateOf(plusDays(today, -MEMORY_DAYS)) } }, { openMinor: { gt: 0 } }] },
      select: {
        invoiceId: true,
        customerId: true,
        customerKind: true,
        currency: true,
        issuedOn: true,
        dueOn: true,
        totalMinor: true,
      },
      orderBy: { sequence: 'desc' },
      take: MOST,
    }),
    listDealers({ limit: 5000 }),
  ]);
  const currency = invoices[0]?.currency ?? 'EUR';
  const oldest = invoices.map((i) => dayOf(i.issuedOn)).sort()[0] ?? today;
  const entries = await db.receivableEntry.findMany({
    where: { kind: { in: ['application', 'release', 'credit-note'] }, on: { gte: dateOf(oldest) } },
    select: { invoiceId: true, on: true, openMinor: true, kind: true },
    orderBy: { position: 'asc' },
  });
  const settled = new Map<string, { on: string; minor: number; cash: boolean }[]>();
  for (const { invoiceId, on, openMinor, kind } of entries) {
    if (!invoiceId) continue;
    const so = settled.get(invoiceId) ?? [];
    so.push({ on: dayOf(on), minor: -Number(openMinor), cash: kind !== 'credit-note' });
    settled.set(invoiceId, so);
  }
  const tiers = new Map(dealers.items.map((d) => [d.customerId, d.tier]));
  const bills = invoices
    .filter((i) => i.currency === currency)
    .map(
      (i): Bill => ({
        invoiceId: i.invoiceId,
        customerId: i.customerId,
        class: classOf(i.customerKind === 'dealer' ? 'dealer' : 'consumer', tiers.get(i.customerId)),
        issuedOn: dayOf(i.issuedOn),
        dueOn: dayOf(i.dueOn),
        totalMinor: Number(i.totalMinor),
        settled: (settled.get(i.invoiceId) ?? []).sort((a, b) => a.on.localeCompare(b.on)),
      }),
    );
  return { bills, currency };
}
