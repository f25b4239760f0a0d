import '@/server/root';
import { openapi } from '../_rest/openapi';

/** The description of this API for programs. */
export function GET(request: Request) {
  return Response.json(openapi(process.env.SITE_URL ?? new URL(request.url).origin), {
    headers: { 'cache-control': 'public, max-age=300' },
  });
}
