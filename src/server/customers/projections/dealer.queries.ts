import { z } from 'zod';
import type { Dealer } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import type { Address } from '@/server/kernel/values';
import { tiers } from '../contract';
import type { DealerRow } from './dealer';

export const ListDealers = z.object({
  q: z.string().trim().max(120).optional(),
  status: z.enum(['applied', 'approved', 'rejected', 'on-hold']).optional(),
  tier: z.enum(tiers).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(5000).default(50),
});

/** A page of dealers and applicants, the latest application first. */
export async function listDealers({ q, status, tier, cursor, limit }: z.output<typeof ListDealers>) {
  const contains = q ? { contains: q, mode: 'insensitive' as const } : undefined;
  const rows = await db.dealer.findMany({
    where: {
      tier,
      ...(status === 'on-hold' ? { onHold: true } : { status }),
      AND: [
        contains ? { OR: [{ company: contains }, { name: contains }, { email: contains }, { taxId: contains }] } : {},
        beyond(placeOf(cursor), 'appliedAt', 'customerId'),
      ],
    },
    orderBy: [{ appliedAt: 'desc' }, { customerId: 'desc' }],
    take: limit + 1,
  });
  const customers = await db.customer.findMany({
    where: { id: { in: rows.map((row) => row.customerId) } },
    select: { id: true, currency: true },
  });
  const currencies = new Map(customers.map(({ id, currency }) => [id, currency]));
  const { rows: items, next } = pageOf(
    // A dealer and the customer it is are written by the same events.
    rows.map((row) => ({ ...shown(row), id: row.customerId, currency: currencies.get(row.customerId) ?? '' })),
    limit,
    (row) => [row.appliedAt, row.id],
  );
  return { items, next };
}

/** One dealer or applicant with standing, terms and credit; null when unknown or not for the reader's eyes. */
export async function dealerById(customerId: string) {
  const row = await db.dealer.findFirst({ where: { customerId } });
  return row && shown(row);
}
export type DealerShown = NonNullable<Awaited<ReturnType<typeof dealerById>>>;

/** The terms an approved dealer buys on; undefined for everybody else. Amounts in minor units. */
export async function dealerTerms(customerId: string) {
  const dealer = await dealerById(customerId);
  if (dealer?.status !== 'approved' || !dealer.tier) return undefined;
  const { tier, discountBp, creditLimitMinor, creditHeldMinor, creditLeftMinor, termsDays } = dealer;
  const { company, taxId, country, onHold, holdReason } = dealer;
  const credit = { creditLimitMinor, creditHeldMinor, creditLeftMinor };
  return { customerId, tier, discountBp, termsDays, ...credit, company, taxId, country, onHold, holdReason };
}

/** How many applications wait for a decision. */
export const waitingApplications = () => db.dealer.count({ where: { status: 'applied' } });

function shown({ orgId: _, version: __, lastEventId: ___, ...row }: Dealer) {
  const creditLimitMinor = Number(row.creditLimitMinor);
  const creditHeldMinor = Number(row.creditHeldMinor);
  return {
    ...row,
    status: row.status as DealerRow['status'], // written by the projection
    tier: row.tier as DealerRow['tier'],
    address: row.address as Address,
    creditLimitMinor,
    creditHeldMinor,
    /** Never below zero: a limit may be lowered under what is held. */
    creditLeftMinor: Math.max(0, creditLimitMinor - creditHeldMinor),
  };
}
