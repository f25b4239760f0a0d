import type { Gathering } from '@/server/kernel/command';
import { pdfFrom, pictureFrom } from '@/server/kernel/content/check';
import { contentOf } from '@/server/kernel/content/store';
import { isRejection } from '@/server/kernel/rejection';
import { noContent } from '../rules';

/** What a kept photo is, read from its own bytes: whoever names it is not asked. */
export async function gatherPicture({ sha256 }: { sha256: string }, { orgId }: Gathering) {
  const kept = await contentOf(orgId, sha256);
  if (!kept) return noContent();
  const found = pictureFrom(kept);
  if (isRejection(found)) return found;
  // Kept by somebody else's door: with more in it than a picture needs, it must not be shown.
  if (!found.bytes.equals(kept)) return noContent();
  const { type, width, height } = found;
  return { type, width, height, bytes: kept.length };
}

/** What a kept document is, read from its own bytes. */
export async function gatherPdf({ sha256 }: { sha256: string }, { orgId }: Gathering) {
  const kept = await contentOf(orgId, sha256);
  if (!kept) return noContent();
  const found = pdfFrom(kept);
  return isRejection(found) ? found : { type: found.type, bytes: kept.length };
}
