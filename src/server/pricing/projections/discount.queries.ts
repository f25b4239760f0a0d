import { z } from 'zod';
import type { Prisma, Discount as Row } from '@/generated/prisma/client';
import { db } from '@/server/kernel/database/pools';
import { readingTime } from '@/server/kernel/database/scope';
import { beyond, pageOf, placeOf } from '@/server/kernel/keyset';
import type { DiscountTerms } from '../discount-terms';

export const discountStandings = ['running', 'scheduled', 'over', 'used-up', 'ended'] as const;
export type DiscountStanding = (typeof discountStandings)[number];

export const ListDiscounts = z.object({
  view: z.enum(['all', 'running', 'scheduled', 'past']).default('all'),
  /** Part of a name or code. */
  search: z.string().trim().max(80).optional(),
  /** `createdAt|id` of the last row of the page before. */
  cursor: z.string().max(100).optional(),
  limit: z.int().min(1).max(200).default(50),
});
export type ListDiscounts = z.output<typeof ListDiscounts>;

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const today = () => readingTime().toISOString().slice(0, 10);

function standing({ status, validFrom, validTo, maxUses, uses }: Row): DiscountStanding {
  if (status === 'ended') return 'ended';
  if (validTo && today() > day(validTo)!) return 'over';
  if (maxUses !== null && uses >= maxUses) return 'used-up';
  return validFrom && today() < day(validFrom)! ? 'scheduled' : 'running';
}

const read = (found: Row) => {
  const { orgId: _, version: __, lastEventId: ___, ...row } = found;
  return {
    ...row,
    status: row.status === 'ended' ? ('ended' as const) : ('active' as const),
    terms: row.terms as unknown as DiscountTerms, // written by the projection only
    standing: standing(found),
    validFrom: day(row.validFrom),
    validTo: day(row.validTo),
    givenMinor: Number(row.givenMinor),
    createdAt: row.createdAt.toISOString(),
    changedAt: row.changedAt.toISOString(),
  };
};
export type DiscountShown = ReturnType<typeof read>;

function filter({ view, search, cursor }: ListDiscounts): Prisma.DiscountWhereInput {
  const now = new Date(today());
  const and: Prisma.DiscountWhereInput[] = [beyond(placeOf(cursor), 'createdAt')];
  if (search)
    and.push({ OR: ['name', 'code'].map((column) => ({ [column]: { contains: search, mode: 'insensitive' } })) });
  // Two columns compared: what is used up is past.
  const left: Prisma.DiscountWhereInput = {
    OR: [{ maxUses: null }, { uses: { lt: db.discount.fields.maxUses } }],
  };
  const notOver: Prisma.DiscountWhereInput = { OR: [{ validTo: null }, { validTo: { gte: now } }] };
  if (view === 'running')
    and.push({ status: 'active' }, left, notOver, { OR: [{ validFrom: null }, { validFrom: { lte: now } }] });
  if (view === 'scheduled') and.push({ status: 'active', validFrom: { gt: now } }, left);
  if (view === 'past') and.push({ OR: [{ status: 'ended' }, { NOT: left }, { NOT: notOver }] });
  return { AND: and };
}

/** Discounts, newest first, a page at a time. */
export async function discountPage(list: ListDiscounts) {
  const rows = await db.discount.findMany({
    where: filter(list),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: list.limit + 1,
  });
  return pageOf(rows.map(read), list.limit, (row) => [row.createdAt, row.id]);
}

/** One discount, or null. */
export async function discountById(id: string) {
  const row = await db.discount.findFirst({ where: { id } });
  return row && read(row);
}

/** The discount of a code, whatever its standing. */
export async function discountByCode(code: string) {
  const row = await db.discount.findFirst({ where: { code } });
  return row && read(row);
}

/** The automatic discounts that are on. */
export async function automaticDiscounts() {
  const rows = await db.discount.findMany({
    where: { code: null, status: 'active' },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    take: 100,
  });
  return rows.map(read);
}
