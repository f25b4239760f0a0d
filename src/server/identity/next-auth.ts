import type { NextAuthOptions, User } from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { clientAddress } from './client-address';
import { currentOrganisation } from './organisation';
import { endSessionOf, longestSession, type Start, signedInBy, startSession } from './session-store';
import { attemptSignIn } from './sign-in';

type SigningIn = User & Omit<Start, 'userId'>;
const isSigningIn = (user: User): user is SigningIn => 'tier' in user;

const header = (headers: unknown, name: string): string | null => {
  const value = typeof headers === 'object' && headers !== null ? Reflect.get(headers, name) : undefined;
  return typeof value === 'string' ? value : null;
};

/**
 * next-auth keeps its forms, cookies and CSRF token; the "token" it encodes is the random name of a row in our session table
 * (docs/decisions/2026-11-21-sessions.md). Nothing about the person is in the cookie.
 */
export const authOptions: NextAuthOptions = {
  session: { strategy: 'jwt', maxAge: longestSession / 1000 },
  pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/sign-out' },
  providers: [
    Credentials({
      credentials: { email: { type: 'email' }, password: { type: 'password' } },
      async authorize(given, request): Promise<SigningIn | null> {
        const { orgId } = await currentOrganisation();
        const address = clientAddress({ get: (name) => header(request.headers, name) });
        const attempt = await attemptSignIn(orgId, given, address);
        if (attempt.outcome === 'locked') throw new Error(`locked-${attempt.seconds}`);
        if (attempt.outcome === 'spent') throw new Error('password-spent');
        if (attempt.outcome === 'wrong') return null;
        return { ...attempt.user, ip: address, userAgent: header(request.headers, 'user-agent') ?? undefined };
      },
    }),
  ],
  jwt: {
    async encode({ token }) {
      // next-auth encodes again whenever it is asked for the session: the same cookie then, not a new session.
      if (typeof token?.cookie === 'string') return token.cookie;
      const start = token?.start;
      if (!isStart(start)) return '';
      return await startSession((await currentOrganisation()).orgId, start);
    },
    async decode({ token }) {
      if (!token) return null;
      const found = await signedInBy((await currentOrganisation()).orgId, token);
      return found ? { sub: found.userId, name: found.name, email: found.email, cookie: token } : null;
    },
  },
  callbacks: {
    jwt: ({ token, user }) =>
      user && isSigningIn(user) ? { ...token, start: { ...user, userId: user.id } satisfies Start } : token,
    redirect: ({ url, baseUrl }) => {
      const target = new URL(url, baseUrl);
      return target.origin === new URL(baseUrl).origin ? target.href : baseUrl;
    },
  },
  events: {
    async signOut({ token }) {
      if (typeof token?.cookie === 'string') await endSessionOf((await currentOrganisation()).orgId, token.cookie);
    },
  },
};

const isStart = (value: unknown): value is Start => typeof value === 'object' && value !== null && 'userId' in value;
