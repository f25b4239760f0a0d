import { type Actor, mayPass } from '@/server/kernel/actor';
import { pdfFrom, pictureFrom } from '@/server/kernel/content/check';
import { keepContent } from '@/server/kernel/content/store';
import { isRejection, type Rejection, reject } from '@/server/kernel/rejection';
import { addProductFile } from './commands/add-product-file';
import { addProductImage } from './commands/add-product-image';

type Asking = { orgId: string; actor: Actor };
const forbidden = () => reject('forbidden', 'You do not have permission to do this.', { kind: 'forbidden' });

/**
 * Keeps what was sent as a photo, once it proved to be one: only what it takes to be seen. Answers what it is called; a product shows it
 * when `add-product-image` names it.
 */
export async function keepPhoto(sent: Buffer, { orgId, actor }: Asking): Promise<string | Rejection> {
  if (!mayPass(addProductImage.allow, actor)) return forbidden();
  const found = pictureFrom(sent);
  return isRejection(found) ? found : keepContent(orgId, found.bytes);
}

/** The same for a PDF, which is kept as it came. */
export async function keepDocument(sent: Buffer, { orgId, actor }: Asking): Promise<string | Rejection> {
  if (!mayPass(addProductFile.allow, actor)) return forbidden();
  const found = pdfFrom(sent);
  return isRejection(found) ? found : keepContent(orgId, found.bytes);
}
