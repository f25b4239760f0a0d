import { z } from 'zod';
import { type Role, roles } from '@/server/kernel/actor';
import { db } from '@/server/kernel/database/pools';
import { Id } from '@/server/kernel/values';
import { Tier } from '../contract';

const shown = {
  id: true,
  tier: true,
  email: true,
  name: true,
  customerId: true,
  guestIds: true,
  role: true,
  functions: true,
  emailVerifiedAt: true,
  passwordChangedAt: true,
  passwordSpentAt: true,
  disabledAt: true,
  disabledReason: true,
  createdAt: true,
} as const;

/** The team, by name. */
export const listStaff = () =>
  db.userAccount.findMany({ where: { tier: 'staff' }, orderBy: [{ name: 'asc' }, { id: 'asc' }], select: shown });

export const ListUsers = z.object({
  tier: Tier.optional(),
  search: z.string().trim().max(100).optional(),
  customerId: Id.optional(),
  cursor: Id.optional(),
  take: z.int().min(1).max(100).default(50),
});

/** Accounts, newest first (ids are sortable by time), a page at a time. */
export async function listUsers({ tier, search, customerId, cursor, take }: z.infer<typeof ListUsers>) {
  const contains = search && { contains: search, mode: 'insensitive' as const };
  const rows = await db.userAccount.findMany({
    where: {
      tier,
      customerId,
      ...(cursor && { id: { lt: cursor } }),
      ...(contains && { OR: [{ email: contains }, { name: contains }] }),
    },
    orderBy: { id: 'desc' },
    take: take + 1,
    select: shown,
  });
  return { items: rows.slice(0, take), next: rows.length > take ? (rows[take - 1]?.id ?? null) : null };
}

/** Staff who can sign in, hold the function and have at least the role, by name. */
export async function staffOf(fn: string, least: Role) {
  const all = await listStaff();
  return all.filter(
    (s) =>
      !s.disabledAt &&
      (fn === '*' || s.functions.includes('*') || s.functions.includes(fn)) &&
      roles.slice(roles.indexOf(least)).some((role) => role === s.role),
  );
}

/** The owners who can sign in, by name. */
export const owners = () =>
  db.userAccount.findMany({
    where: { tier: 'staff', role: 'owner', disabledAt: null },
    orderBy: [{ name: 'asc' }, { id: 'asc' }],
    select: shown,
  });

/** One account, by id. */
export const userById = (id: string) => db.userAccount.findFirst({ where: { id }, select: shown });

/** An account by its e-mail, which sign-in and reset need before anybody is known. */
export const userByEmail = (email: string) => db.userAccount.findFirst({ where: { email }, select: shown });
