import { cookies } from 'next/headers';
import { cache } from 'react';
import { currentOrganisation } from '@/server/identity/organisation';
import { findMoment, momentOf, momentText } from '@/server/kernel/fork/moment';
import { pastAt, wantPast } from '@/server/kernel/fork/past';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import type { Past } from '@/server/kernel/trpc';
import { PAST_MARK } from './past-mark';

const COOKIE = 'jovey-past';

/** The moment that this browser asks for, found in the log. What it is worth is decided where it is used: only staff look back. */
const wanted = cache(async () => {
  const moment = momentOf((await cookies()).get(COOKIE)?.value);
  return moment && findMoment((await currentOrganisation()).orgId, moment);
});

/** The moment this browser looks at, once per request; undefined is now. Without `schema` it is being prepared. */
export const past = cache(async (): Promise<Past | undefined> => {
  const found = await wanted();
  if (!found || isRejection(found)) return undefined;
  const fork = await pastAt((await currentOrganisation()).orgId, found.position);
  const at = found.at ?? fork?.at ?? undefined;
  return { position: found.position, at, ...(fork?.state === 'ready' && { schema: `fork_${fork.id}` }) };
});

/** Why what this browser asks for cannot be shown, so that it sees now; undefined where nothing is amiss. */
export async function noPast(): Promise<string | undefined> {
  const found = await wanted();
  return isRejection(found) ? found.message : undefined;
}

/** Now, or the moment in the past that this page shows: what it must reckon by. */
export const timeOfPage = async (): Promise<Date> => (await past())?.at ?? new Date();

/** The day of that time (UTC), such as 2026-06-15. */
export const dayOfPage = async (): Promise<string> => (await timeOfPage()).toISOString().slice(0, 10);

/** How far the past has been prepared; asks for it again where it was taken away meanwhile. */
export async function preparation() {
  const { orgId } = await currentOrganisation();
  const found = await wanted();
  if (!found || isRejection(found)) return undefined;
  const { position } = found;
  const fork = await pastAt(orgId, position);
  if (!fork) await wantPast(orgId, position);
  return { position, share: (fork?.position ?? 0) / position, error: fork?.error ?? null };
}

/** Looks at the business as it was at a moment (its text), from the next request on; or answers why that cannot be. */
export async function lookBack(text: string): Promise<Rejection | undefined> {
  const { orgId } = await currentOrganisation();
  const moment = momentOf(text);
  if (!moment) return reject('no-moment', 'Choose a day and a time.', { field: 'at' });
  const found = await findMoment(orgId, moment);
  if (isRejection(found)) return found;
  await wantPast(orgId, found.position);
  const jar = await cookies();
  jar.set(COOKIE, momentText(moment), { httpOnly: true, sameSite: 'lax', path: '/' });
  jar.set(PAST_MARK, '1', { sameSite: 'lax', path: '/' });
}

/** Looks at now again. */
export async function backToNow() {
  const jar = await cookies();
  jar.delete(COOKIE);
  jar.delete(PAST_MARK);
}
