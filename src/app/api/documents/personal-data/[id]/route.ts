import { TRPCError } from '@trpc/server';
import { limited } from '@/app/_api/limited';
import { api } from '@/app/_api/server';
import { asHtml, zip } from '@/server/privacy';
import { ExportPerson } from '@/server/privacy/contract';

/** What is known of a person as a ZIP: a page to read, and the same for programs. `export`: the number it was written down under. */
export const GET = limited('made', async (request: Request, { params }: { params: Promise<{ id: string }> }) => {
  const asked = ExportPerson.safeParse({
    personId: (await params).id,
    exportId: new URL(request.url).searchParams.get('export'),
  });
  const headers = { 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' };
  try {
    if (!asked.success) throw new TRPCError({ code: 'NOT_FOUND' });
    const data = await (await api()).privacy.data(asked.data);
    const file = zip(
      [
        { name: 'index.html', text: asHtml(data) },
        { name: 'data.json', text: `${JSON.stringify(data, null, 2)}\n` },
      ],
      new Date(data.madeAt),
    );
    return new Response(new Uint8Array(file), {
      headers: {
        ...headers,
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="personal-data-${data.madeAt.slice(0, 10)}.zip"`,
      },
    });
  } catch (error) {
    if (!(error instanceof TRPCError) || error.code === 'INTERNAL_SERVER_ERROR') throw error;
    return new Response('There is nothing here, or it is not yours to see. Please sign in and try again.', {
      status: 404,
      headers: { ...headers, 'content-type': 'text/plain; charset=utf-8' },
    });
  }
});
