import { limited } from '@/app/_api/limited';
import '@/server/root';
import { openapi } from '../_rest/openapi';

/** The description of this API for programs. */
export const GET = limited('read', (request: Request) => {
  return Response.json(openapi(process.env.SITE_URL ?? new URL(request.url).origin), {
    headers: { 'cache-control': 'public, max-age=300' },
  });
});
