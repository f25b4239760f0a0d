import { currentOrganisation } from '@/server/identity';
import { contentOf } from '@/server/kernel/content/store';
import { api, visitorApi } from './server';

/** Bytes as they are given to whoever asks: for good, as what they were checked to be, and never run as anything else. */
const headers = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'cross-origin', // search engines and merchants show them too
};

/**
 * The bytes that a product shows under this name, and as what; undefined where none does. Staff who look at the past are also given
 * what was shown then: nobody else keeps that.
 */
export async function shownContent(sha256: string) {
  const now = await (await visitorApi()).catalog.shown({ sha256 });
  const then = now ? undefined : await (await api()).catalog.shown({ sha256 });
  const shown = now ?? then;
  const bytes = shown && (await contentOf((await currentOrganisation()).orgId, sha256));
  if (!shown || !bytes) return undefined;
  const kept = now ? 'public, max-age=31536000, immutable' : 'private, no-store';
  return { bytes, ...shown, headers: { ...headers, 'content-type': shown.type, 'cache-control': kept } };
}
