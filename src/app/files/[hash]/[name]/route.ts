import { limited } from '@/app/_api/limited';
import { shownContent } from '@/app/_api/shown-content';
import { fileName } from '@/app/(shop)/_shop/photo';

type Asked = { params: Promise<{ hash: string; name: string }> };

/** A document that a product shows, to be saved under its title. */
export const GET = limited('read', async (_: Request, { params }: Asked) => {
  const { hash: sha256 } = await params;
  const found = /^[0-9a-f]{64}$/.test(sha256) ? await shownContent(sha256) : undefined;
  if (found?.type !== 'application/pdf') return new Response('No such document', { status: 404 });
  const name = fileName(found.name);
  const disposition = `attachment; filename="${name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return new Response(new Uint8Array(found.bytes), {
    headers: { ...found.headers, 'content-disposition': disposition },
  });
});
