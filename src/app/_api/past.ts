import { cookies } from 'next/headers';
import { cache } from 'react';
import { currentOrganisation } from '@/server/identity/organisation';
import { pastAt, positionAt, wantPast } from '@/server/kernel/fork/past';
import type { Past } from '@/server/kernel/trpc';

const COOKIE = 'jovey-past';

/** The position in the past that this browser looks at. What it is worth is decided where it is used: only staff look back. */
const chosen = async () => {
  const position = Number((await cookies()).get(COOKIE)?.value);
  return Number.isSafeInteger(position) && position > 0 ? position : undefined;
};

/** The moment this browser looks at, once per request; undefined is now. Without `schema` it is being prepared. */
export const past = cache(async (): Promise<Past | undefined> => {
  const position = await chosen();
  if (position === undefined) return undefined;
  const fork = await pastAt((await currentOrganisation()).orgId, position);
  return fork?.state === 'ready'
    ? { position, schema: `fork_${fork.id}`, at: fork.at ?? undefined }
    : { position, at: fork?.at ?? undefined };
});

/** How far the past has been prepared; asks for it again where it was taken away meanwhile. */
export async function preparation() {
  const { orgId } = await currentOrganisation();
  const position = await chosen();
  if (position === undefined) return undefined;
  const fork = await pastAt(orgId, position);
  if (!fork) await wantPast(orgId, position);
  return { position, share: (fork?.position ?? 0) / position, error: fork?.error ?? null };
}

/** Looks at the business as it was at a time, from the next request on. Answers the position, or undefined when nothing had happened yet. */
export async function lookBack(at: Date): Promise<number | undefined> {
  const { orgId } = await currentOrganisation();
  // The log counts in microseconds, people in milliseconds: a millisecond counts to its end.
  const position = await positionAt(orgId, new Date(at.getTime() + 1));
  if (position > 0) await lookAtPosition(position);
  return position || undefined;
}

/** The same for a position of the log. */
export async function lookAtPosition(position: number) {
  const { orgId } = await currentOrganisation();
  await wantPast(orgId, position);
  (await cookies()).set(COOKIE, String(position), { httpOnly: true, sameSite: 'lax', path: '/' });
}

/** Looks at now again. */
export const backToNow = async () => void (await cookies()).delete(COOKIE);
