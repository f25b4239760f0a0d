import { randomBytes } from 'node:crypto';
import { type NextRequest, NextResponse } from 'next/server';
import { strictPolicy } from './app/_api/security-policy';

const cookies = ['next-auth.session-token', '__Secure-next-auth.session-token'];

/**
 * Gives pages that are rendered per request their strict content policy, and looks, optimistically, whether there is a session
 * cookie at all. What the cookie is worth is decided by the page and, again, by each procedure.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (/^\/(desk|dealer)(\/|$)/.test(pathname) && !cookies.some((name) => request.cookies.has(name))) {
    // Never the address the request says it was sent to: that is the sender's word.
    const target = new URL('/sign-in', process.env.SITE_URL ?? request.url);
    target.searchParams.set('callbackUrl', pathname + search);
    return NextResponse.redirect(target);
  }
  const policy = strictPolicy(randomBytes(16).toString('base64'));
  const headers = new Headers(request.headers);
  headers.set('x-wanted-path', pathname + search);
  headers.set('content-security-policy', policy); // Next takes the nonce for its own scripts from here
  const response = NextResponse.next({ request: { headers } });
  response.headers.set('content-security-policy', policy);
  return response;
}

export const config = {
  matcher: [
    '/desk/:path*',
    '/dealer/:path*',
    '/(sign-in|sign-out|register|forgot-password|reset-password|verify-email)',
  ],
};
