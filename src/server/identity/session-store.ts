import { createHash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type Actor, type Role, roles } from '@/server/kernel/actor';
import { db, readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';

/** How long a session lives without use, and at most, in milliseconds: a working day for staff, weeks for customers. */
const idle = { staff: 12 * 3_600_000, dealer: 7 * 86_400_000, consumer: 30 * 86_400_000 } as const;
const longest = { staff: 7 * 86_400_000, dealer: 30 * 86_400_000, consumer: 180 * 86_400_000 } as const;
const TOUCH_MS = 5 * 60_000;
type Tier = keyof typeof idle;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
const isTier = (tier: string): tier is Tier => tier in idle;

type Found = {
  id: string;
  userId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  tier: string;
  email: string;
  name: string;
  role: string | null;
  functions: string[];
  customerId: string | null;
};
/** A person who is signed in, and the session they are signed in by. */
export type SignedIn = {
  sessionId: string;
  expiresAt: Date;
  userId: string;
  email: string;
  name: string;
  tier: Tier;
  actor: Actor;
};

/** Starts a session; the answer is the cookie's value, of which only the hash is kept. */
export async function startSession(
  orgId: string,
  person: { userId: string; tier: string; ip?: string; userAgent?: string },
) {
  const token = randomBytes(32).toString('base64url');
  const now = new Date();
  const expiresAt = new Date(now.getTime() + idle[isTier(person.tier) ? person.tier : 'consumer']);
  await asSystem(orgId, async () => {
    await db.session.deleteMany({ where: { userId: person.userId, expiresAt: { lt: now } } });
    await db.session.create({
      data: {
        orgId,
        id: newId(),
        tokenHash: hashOf(token),
        userId: person.userId,
        createdAt: now,
        lastSeenAt: now,
        expiresAt,
        ip: person.ip,
        userAgent: person.userAgent?.slice(0, 300),
      },
    });
  });
  return { token, expiresAt };
}

// A page asks several times within one request; a few seconds at most would be too long for an ended session, so nothing is kept
// beyond the look-ups that are under way.
const underWay = new LRUCache<string, Promise<SignedIn | undefined>>({ max: 1000 });

/** Who holds this cookie, or undefined: unknown, expired, ended, or the user was disabled. */
export function signedInBy(orgId: string, token: string): Promise<SignedIn | undefined> {
  const key = `${orgId}/${token}`;
  const asked = underWay.get(key);
  if (asked) return asked;
  const looking = lookUp(orgId, token).finally(() => underWay.delete(key));
  underWay.set(key, looking);
  return looking;
}

async function lookUp(orgId: string, token: string): Promise<SignedIn | undefined> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<Found>({
      name: 'signed-in',
      text: `select s.id, s."userId", s."createdAt", s."lastSeenAt", s."expiresAt", u.tier, u.email, u.name, u.role, u.functions, u."customerId"
        from session s join user_account u on u."orgId" = s."orgId" and u.id = s."userId"
        where s."orgId" = $1 and s."tokenHash" = $2 and s."expiresAt" > now() and u."disabledAt" is null`,
      values: [orgId, hashOf(token)],
    }),
  );
  const found = rows[0];
  if (!found || !isTier(found.tier)) return undefined;
  const actor = actorOf(found);
  if (!actor) return undefined;
  if (Date.now() - found.lastSeenAt.getTime() > TOUCH_MS) await touch(orgId, found, found.tier);
  const { id, userId, email, name, tier, expiresAt } = found;
  return { sessionId: id, expiresAt, userId, email, name, tier, actor };
}

async function touch(orgId: string, { id, createdAt }: Found, tier: Tier) {
  const now = Date.now();
  const expiresAt = new Date(Math.min(now + idle[tier], createdAt.getTime() + longest[tier]));
  await asSystem(orgId, () => db.session.updateMany({ where: { id }, data: { lastSeenAt: new Date(now), expiresAt } }));
}

const isRole = (role: string | null): role is Role => roles.some((r) => r === role);

function actorOf({ userId, tier, role, functions, customerId }: Found): Actor | undefined {
  if (tier === 'staff')
    return isRole(role)
      ? { kind: 'staff', userId, role, functions: role === 'owner' || role === 'admin' ? ['*'] : functions }
      : undefined;
  if (!customerId) return undefined;
  return tier === 'dealer' ? { kind: 'dealer', userId, customerId } : { kind: 'consumer', userId, customerId };
}

/** Ends one session of a user, or all of them except one. At once: the next request is a visitor's. */
export const endSessions = (orgId: string, userId: string, which: { only?: string; except?: string } = {}) =>
  asSystem(orgId, () =>
    db.session.deleteMany({ where: { userId, id: which.only ?? (which.except ? { not: which.except } : undefined) } }),
  );

/** Ends the session that this cookie belongs to. */
export const endSessionOf = (orgId: string, token: string) =>
  asSystem(orgId, () => db.session.deleteMany({ where: { tokenHash: hashOf(token) } }));

/** A user's sessions, the last used first. */
export const sessionsOf = (orgId: string, userId: string) =>
  asSystem(orgId, () =>
    db.session.findMany({
      where: { userId, expiresAt: { gt: new Date() } },
      orderBy: { lastSeenAt: 'desc' },
      select: { id: true, createdAt: true, lastSeenAt: true, expiresAt: true, ip: true, userAgent: true },
      take: 100,
    }),
  );
