import { limited } from '@/app/_api/limited';
import { shownContent } from '@/app/_api/shown-content';
import { readPhotoAddress } from '@/app/(shop)/_shop/photo';
import { smaller } from './smaller';

/** A photo that a product shows, `/photos/<sha256>.webp`, or smaller, `/photos/<sha256>-480.webp`. */
export const GET = limited('read', async (_: Request, { params }: { params: Promise<{ file: string }> }) => {
  const asked = readPhotoAddress((await params).file);
  const found = asked && (await shownContent(asked.sha256));
  if (!found?.type.startsWith('image/')) return new Response('No such photo', { status: 404 });
  const bytes = asked?.width ? await smaller(found.bytes, asked.sha256, asked.width) : found.bytes;
  return new Response(new Uint8Array(bytes), { headers: found.headers });
});
