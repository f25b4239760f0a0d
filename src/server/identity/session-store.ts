import { createHash, randomBytes } from 'node:crypto';
import { type Actor, type Role, roles } from '@/server/kernel/actor';
import { db, readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';
import { newId } from '@/server/kernel/id';

/** How long a session lives without use, and at most, in milliseconds: a working day for staff, weeks for customers. */
const idle = { staff: 12 * 3_600_000, dealer: 7 * 86_400_000, consumer: 30 * 86_400_000 } as const;
const longest = { staff: 7 * 86_400_000, dealer: 30 * 86_400_000, consumer: 180 * 86_400_000 } as const;
export const longestSession = longest.consumer;
const TOUCH_MS = 5 * 60_000;
type Tier = keyof typeof idle;

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');
const isTier = (tier: string): tier is Tier => tier in idle;

// A session s of a user u that still counts. The password is compared, not only the time: a change that was being written while the old
// password was checked has an earlier time than the session. The log tells times to the millisecond: what is not later than that is over.
const live = `s."expiresAt" > now() and (s."passwordOf" is null or s."passwordOf" = u."passwordChangedAt") and u."passwordSpentAt" is null and u."disabledAt" is null and (u."sessionsEndedAt" is null or date_trunc('milliseconds', s."createdAt") > u."sessionsEndedAt")
  and not exists (select from session_end e where e."orgId" = s."orgId" and e."userId" = s."userId" and e.id = s.id)`;

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
  guestIds: string[];
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

/** Who signs in, from where. `passwordOf`: since when the password that was just checked counts. */
export type Start = { userId: string; tier: string; ip?: string; userAgent?: string; passwordOf?: Date | null };

/** Starts a session; the answer is the cookie's value, of which only the hash is kept. Times are the database's, as the log's are. */
export async function startSession(orgId: string, { userId, tier, ip, userAgent, passwordOf }: Start): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const lasts = idle[isTier(tier) ? tier : 'consumer'] / 1000;
  await asSystem(orgId, async () => {
    await readPool().query('delete from session where "orgId" = $1 and "userId" = $2 and "expiresAt" < now()', [
      orgId,
      userId,
    ]);
    await readPool().query({
      name: 'start-session-of-password',
      text: `insert into session ("orgId", id, "tokenHash", "userId", "createdAt", "lastSeenAt", "expiresAt", ip, "userAgent", "passwordOf")
        values ($1, $2, $3, $4, clock_timestamp(), clock_timestamp(), clock_timestamp() + make_interval(secs => $5), $6, $7, $8)`,
      values: [orgId, newId(), hashOf(token), userId, lasts, ip, userAgent?.slice(0, 300), passwordOf],
    });
  });
  return token;
}

/** Who holds this cookie, or undefined: unknown, expired, ended, or the user was disabled. Never cached, so an end counts at once. */
export async function signedInBy(orgId: string, token: string): Promise<SignedIn | undefined> {
  const { rows } = await asSystem(orgId, () =>
    readPool().query<Found>({
      name: 'signed-in',
      text: `select s.id, s."userId", s."createdAt", s."lastSeenAt", s."expiresAt", u.tier, u.email, u.name, u.role, u.functions, u."customerId", u."guestIds"
        from session s join user_account u on u."orgId" = s."orgId" and u.id = s."userId"
        where s."orgId" = $1 and s."tokenHash" = $2 and ${live}`,
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

function actorOf({ userId, tier, role, functions, customerId, guestIds }: Found): Actor | undefined {
  if (tier === 'staff')
    return isRole(role)
      ? { kind: 'staff', userId, role, functions: role === 'owner' || role === 'admin' ? ['*'] : functions }
      : undefined;
  if (!customerId) return undefined;
  if (tier === 'dealer') return { kind: 'dealer', userId, customerId };
  return { kind: 'consumer', userId, customerId, ...(guestIds.length > 0 && { guestIds }) };
}

/** Forgets sessions that ran out a day ago or longer: nobody could use them. Answers how many. */
export const sweepSessions = (orgId: string) =>
  asSystem(orgId, async () => {
    const { rowCount } = await readPool().query(
      `delete from session where "orgId" = $1 and "expiresAt" < now() - interval '1 day'`,
      [orgId],
    );
    return rowCount ?? 0;
  });

/** Ends the session that this cookie belongs to. */
export const endSessionOf = (orgId: string, token: string) =>
  asSystem(orgId, () => db.session.deleteMany({ where: { tokenHash: hashOf(token) } }));

export type OwnSession = {
  id: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  ip: string | null;
  userAgent: string | null;
};

/** A user's sessions, the last used first. */
export const sessionsOf = async (orgId: string, userId: string): Promise<OwnSession[]> =>
  (
    await asSystem(orgId, () =>
      readPool().query<OwnSession>({
        name: 'sessions-of-user',
        text: `select s.id, s."createdAt", s."lastSeenAt", s."expiresAt", s.ip, s."userAgent" from session s
          join user_account u on u."orgId" = s."orgId" and u.id = s."userId"
          where s."orgId" = $1 and s."userId" = $2 and ${live} order by s."lastSeenAt" desc, s.id desc limit 100`,
        values: [orgId, userId],
      }),
    )
  ).rows;

/** Forgets all sessions of a user, with the devices and addresses they were used from. */
export const forgetSessions = (orgId: string, userId: string) =>
  asSystem(orgId, () => db.session.deleteMany({ where: { userId } }));
