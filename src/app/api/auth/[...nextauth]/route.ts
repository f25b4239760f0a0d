import NextAuth from 'next-auth';
import { limited } from '@/app/_api/limited';
import { authOptions } from '@/server/identity/next-auth';
import '@/server/root';

export const dynamic = 'force-dynamic';

const handler = limited('read', NextAuth(authOptions));

export { handler as GET, handler as POST };
