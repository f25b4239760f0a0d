'use server';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { href } from '@/app/_ui/href';
import { currentOrganisation } from '@/server/identity/organisation';
import { sessionCookie } from '@/server/identity/session';
import { endSessionOf } from '@/server/identity/session-store';

/** Ends this browser's session and leads to the shop. */
export async function signOut() {
  const jar = await cookies();
  const token = jar.get(sessionCookie())?.value;
  if (token) await endSessionOf((await currentOrganisation()).orgId, token);
  jar.delete({ name: sessionCookie(), secure: sessionCookie().startsWith('__Secure-'), path: '/' });
  redirect(href('/'));
}
