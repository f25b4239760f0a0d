import { type NextRequest, NextResponse } from 'next/server';

const cookies = ['next-auth.session-token', '__Secure-next-auth.session-token'];

/**
 * An optimistic look only: without a cookie nobody needs to wait for a page to say so. Whether the cookie is worth anything is
 * decided by the page and, again, by each procedure.
 */
export function proxy(request: NextRequest) {
  const { pathname, search } = request.nextUrl;
  if (cookies.some((name) => request.cookies.has(name))) {
    const headers = new Headers(request.headers);
    headers.set('x-wanted-path', pathname + search);
    return NextResponse.next({ request: { headers } });
  }
  const target = new URL('/sign-in', request.url);
  target.searchParams.set('callbackUrl', pathname + search);
  return NextResponse.redirect(target);
}

export const config = { matcher: ['/desk/:path*', '/dealer/:path*'] };
