import { createHash } from 'node:crypto';
import { readPool } from '@/server/kernel/database/pools';
import { asSystem } from '@/server/kernel/database/scope';

export type Limit = { points: number; seconds: number };

/** Who may try what how often. Kept in PostgreSQL: the same for all processes, and after a restart. */
export const limits = {
  /** Wrong passwords for one account. */
  password: { points: 5, seconds: 900 },
  /** Wrong passwords from one address, whichever accounts. */
  address: { points: 20, seconds: 900 },
  /** Mails somebody can make us send to one account, and ask for from one address. */
  mail: { points: 3, seconds: 900 },
  mailAddress: { points: 20, seconds: 900 },
  /** Changes by visitors from one address; accounts and applications opened from it. */
  visitor: { points: 120, seconds: 60 },
  opening: { points: 30, seconds: 3600 },
  /** Discount codes tried from one address, right ones included. */
  code: { points: 20, seconds: 900 },
  /** Files sent by one person. */
  upload: { points: 60, seconds: 60 },
  /** Requests by one API key. */
  apiKey: { points: 120, seconds: 60 },
} satisfies Record<string, Limit>;

const SWEEP_EVERY = 200;
let calls = 0;

/** Counts an attempt, or several at once. `ok` while the window has points left; `seconds` until the window is over. */
export async function allow(
  orgId: string,
  what: string,
  { points, seconds }: Limit,
  times = 1,
): Promise<{ ok: boolean; left: number; seconds: number }> {
  return asSystem(orgId, async () => {
    if (++calls % SWEEP_EVERY === 0)
      await readPool().query('delete from rate_limit where "orgId" = $1 and "expiresAt" < now()', [orgId]);
    const { rows } = await readPool().query<{ points: number; seconds: number }>({
      name: 'rate-limit-times',
      text: `insert into rate_limit as r ("orgId", key, points, "expiresAt") values ($1, $2, $4, now() + make_interval(secs => $3))
        on conflict ("orgId", key) do update set points = case when r."expiresAt" < now() then $4 else least(r.points + $4, 1000000) end,
          "expiresAt" = case when r."expiresAt" < now() then excluded."expiresAt" else r."expiresAt" end
        returning points, ceil(extract(epoch from "expiresAt" - now()))::int as seconds`,
      values: [orgId, keyOf(what), seconds, times],
    });
    const row = rows[0]!; // an upsert returns its row
    return { ok: row.points <= points, left: Math.max(0, points - row.points), seconds: row.seconds };
  });
}

/** Takes an attempt back, or forgets all of them: it was the right password. */
export const forget = (orgId: string, what: string, attempts?: number) =>
  asSystem(orgId, () =>
    readPool().query(
      'update rate_limit set points = greatest(0, points - coalesce($3, points)) where "orgId" = $1 and key = $2',
      [orgId, keyOf(what), attempts ?? null],
    ),
  );

// What is counted may be somebody's e-mail or address: only its hash is kept.
const keyOf = (what: string) => createHash('sha256').update(what).digest('base64url');

/** The sentence for somebody who has to wait. */
export const lockedFor = (seconds: number) => {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return `Too many attempts. Please wait ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and try again.`;
};
