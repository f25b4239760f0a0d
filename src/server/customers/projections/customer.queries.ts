import { z } from 'zod';
import { userByEmail } from '@/server/identity';
import { db } from '@/server/kernel/database/pools';
import { beyond, cursorAt, pageOf, placeOf } from '@/server/kernel/keyset';
import { foundPage } from '@/server/kernel/search/find';
import { customerIndex } from './customer-words';

/** What the list of customers may be asked: typed words, kind, country; 50 at a time, newest first. */
export const ListCustomers = z.object({
  q: z.string().trim().max(120).optional(),
  kind: z.enum(['consumer', 'dealer']).optional(),
  country: z.string().length(2).optional(),
  cursor: z.string().max(80).optional(),
  limit: z.int().min(1).max(5000).default(50),
});

const columns = {
  id: true,
  code: true,
  kind: true,
  userId: true,
  email: true,
  name: true,
  phone: true,
  company: true,
  country: true,
  currency: true,
  since: true,
} as const;

/** A page of customers that every typed word fits by its beginning, newest first. */
export async function listCustomers({ q, kind, country, cursor, limit }: z.output<typeof ListCustomers>) {
  const after = placeOf(cursor);
  if (q) {
    const found = await foundPage(
      customerIndex,
      { text: q, from: after ? { at: after.at.getTime(), id: after.id } : null, limit },
      (ids) => db.customer.findMany({ where: { kind, country, id: { in: ids } }, select: columns }),
      (row) => row.id,
    );
    return { items: found.rows, next: found.next && cursorAt(found.next.at, found.next.id!) };
  }
  const rows = await db.customer.findMany({
    where: { kind, country, ...beyond(after, 'since') },
    select: columns,
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
    take: limit + 1,
  });
  const { rows: items, next } = pageOf(rows, limit, (row) => [row.since, row.id]);
  return { items, next };
}

/** One customer, or null when unknown or not for the reader's eyes. */
export const customerById = (id: string) => db.customer.findFirst({ where: { id }, select: columns });
export type CustomerShown = NonNullable<Awaited<ReturnType<typeof customerById>>>;

/** Several customers at once, in any order. */
export const customersByIds = (ids: readonly string[]) =>
  db.customer.findMany({ where: { id: { in: [...ids] } }, select: columns });

/** All records with this e-mail address that belong to no account. */
export const guestsByEmail = (email: string) =>
  db.customer.findMany({
    where: { email: email.toLowerCase(), userId: null, kind: 'consumer' },
    select: columns,
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
  });

/** The guest who bought with this e-mail address before, the latest one: also a record that an account took over since. */
export async function guestByEmail(email: string): Promise<CustomerShown | null> {
  const [known, owner] = await Promise.all([guestsByEmail(email), userByEmail(email.toLowerCase())]);
  if (known[0] || !owner?.guestIds.length) return known[0] ?? null;
  return db.customer.findFirst({
    where: { id: { in: owner.guestIds }, email: email.toLowerCase() },
    select: columns,
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
  });
}

/** The other records of an account, for whoever looks at one of them. */
export async function recordsOfUser(userId: string | null, besides: string) {
  if (!userId) return [];
  return db.customer.findMany({
    where: { userId, id: { not: besides } },
    select: columns,
    orderBy: [{ since: 'desc' }, { id: 'desc' }],
  });
}
