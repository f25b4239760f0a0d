import { cookies } from 'next/headers';
import type { Actor } from '@/server/kernel/actor';
import { type SignedIn, signedInBy } from './session-store';

/** Over https the cookie's name demands a secure connection (next-auth's own rule). */
export const overHttps = () => (process.env.NEXTAUTH_URL ?? process.env.SITE_URL ?? '').startsWith('https://');
export const sessionCookie = () => `${overHttps() ? '__Secure-' : ''}next-auth.session-token`;

/** Who is signed in with this request's cookie, with the session's id; undefined for a visitor. */
export async function currentSession(orgId: string): Promise<SignedIn | undefined> {
  const token = (await cookies()).get(sessionCookie())?.value;
  return token ? await signedInBy(orgId, token) : undefined;
}

/** Who asks: the session's user as an actor, a visitor without one. */
export const currentActor = async (orgId: string): Promise<Actor> =>
  (await currentSession(orgId))?.actor ?? { kind: 'visitor' };
