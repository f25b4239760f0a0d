import { TRPCError } from '@trpc/server';
import { limited } from '@/app/_api/limited';
import { api } from '@/app/_api/server';
import { Provable } from '@/server/event-log/contract';

type Asked = { params: Promise<{ kind: string; id: string }> };

/** The proof of an event, an invoice or an order, as a file to be passed on. */
export const GET = limited('made', async (_: Request, { params }: Asked) => {
  const asked = Provable.safeParse(await params);
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  try {
    if (!asked.success) throw new TRPCError({ code: 'NOT_FOUND' });
    const proof = await (await api()).eventLog.proof(asked.data);
    const name = `proof-${proof.document.number ?? `${asked.data.kind}-${asked.data.id.slice(0, 8)}`}`;
    return new Response(`${JSON.stringify(proof, null, 1)}\n`, {
      headers: {
        ...headers,
        'content-type': 'application/json',
        'content-disposition': `attachment; filename="${name.replace(/[^\w.-]+/g, '-')}.json"`,
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    const conflict = error.code === 'CONFLICT';
    return new Response(conflict ? error.message : 'There is nothing here to be proven, or it is not yours to see.', {
      status: conflict ? 409 : 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
});
