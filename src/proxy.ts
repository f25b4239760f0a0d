import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { REQUEST_ID, requestIdOf } from '@/server/kernel/http/request-id';
import { readTooMuch } from './app/_api/limited';
import { strictPolicy } from './app/_api/security-policy';

const cookies = ['next-auth.session-token', '__Secure-next-auth.session-token'];

/** A NUL, which no text here can hold: in an address it stands for a character that nobody's words contain. */
const NUL = '%00';

/**
 * Before every page that is made per request: lets no address ask for too many. Gives the page its strict content policy, and looks, optimistically, whether there is a session cookie at all. What the cookie is worth is decided
 * by the page and, again, by each procedure.
 */
export async function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  const refused = await readTooMuch(request.headers, 'page');
  if (refused) return refused;
  // For every page at once, and so that the address in the browser and what its lists ask for are the same.
  const wanted = pathname + search;
  // Never the address the request says it was sent to: that is the sender's word.
  const here = process.env.SITE_URL ?? request.url;
  if (wanted.includes(NUL)) return NextResponse.redirect(new URL(wanted.replaceAll(NUL, '%EF%BF%BD'), here));
  const headers = new Headers(request.headers);
  headers.set(REQUEST_ID, requestIdOf(request.headers)); // what fails in the page is found in the log by it
  if (/^\/(desk|dealer)(\/|$)/.test(pathname) && !cookies.some((name) => request.cookies.has(name))) {
    const target = new URL('/sign-in', here);
    target.searchParams.set('callbackUrl', wanted);
    return NextResponse.redirect(target);
  }
  const policy = strictPolicy(randomBytes(16).toString('base64'));
  headers.set('x-wanted-path', wanted);
  headers.set('content-security-policy', policy); // Next takes the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/desk/:path*',
    '/dealer/:path*',
    '/(search|compare|cart|checkout)',
    '/order/:path*',
    '/account/:path*',
    '/(sign-in|sign-out|register|forgot-password|reset-password|verify-email)',
  ],
};
