import { TRPCError } from '@trpc/server';
import { headers } from 'next/headers';
import { asOf } from '@/app/_api/as-of';
import { readTooMuch } from '@/app/_api/limited';
import { stamped } from '@/server/kernel/paper/paper';

/**
 * Answers a paper as a PDF that opens in the browser under its own name; one of the past says so there and on every page. What does not exist, and what is not for the asker's
 * eyes, are the same answer: nobody learns which numbers there are.
 */
export async function answer(draw: () => Promise<{ name: string; pdf: Buffer }>): Promise<Response> {
  const refused = await readTooMuch(await headers(), 'made');
  if (refused) return refused;
  try {
    const marked = await asOf();
    const { name, pdf } = await stamped(marked?.line, draw);
    return new Response(new Uint8Array(pdf), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `inline; filename="${name.replace(/[^\w.-]+/g, '-')}${marked?.name ?? ''}.pdf"`,
        'cache-control': 'private, no-store',
        'x-content-type-options': 'nosniff',
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    return new Response('There is no such document, or it is not yours to see. Please sign in and try again.', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
    });
  }
}

export type One = { params: Promise<{ id: string }> };
